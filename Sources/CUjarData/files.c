#include "CUjarData.h"

// Every file that the program carries, in the order of its path.
#define FILE_BYTES(name) static const unsigned char name[] =

FILE_BYTES(queriesActsByCountry) {
#embed "../../queries/acts-by-country.sql"
};

FILE_BYTES(queriesArticlesWithoutQuotations) {
#embed "../../queries/articles-without-quotations.sql"
};

FILE_BYTES(queriesMeetingsByPlace) {
#embed "../../queries/meetings-by-place.sql"
};

FILE_BYTES(queriesMostQuoted) {
#embed "../../queries/most-quoted.sql"
};

FILE_BYTES(queriesRolesOf) {
#embed "../../queries/roles-of.sql"
};

FILE_BYTES(queriesSaidAbout) {
#embed "../../queries/said-about.sql"
};

FILE_BYTES(queriesUnresolvedSpeakers) {
#embed "../../queries/unresolved-speakers.sql"
};

FILE_BYTES(queriesWhoMetWhom) {
#embed "../../queries/who-met-whom.sql"
};

FILE_BYTES(queriesWhoRepresents) {
#embed "../../queries/who-represents.sql"
};

FILE_BYTES(queriesWhoSaid) {
#embed "../../queries/who-said.sql"
};

FILE_BYTES(queriesWhoUrgedWhom) {
#embed "../../queries/who-urged-whom.sql"
};

FILE_BYTES(schema0001Articles) {
#embed "../../schema/0001-articles.sql"
};

FILE_BYTES(schema0002Graph) {
#embed "../../schema/0002-graph.sql"
};

FILE_BYTES(schema0003Search) {
#embed "../../schema/0003-search.sql"
};

FILE_BYTES(schema0004Views) {
#embed "../../schema/0004-views.sql"
};

FILE_BYTES(schemaEdges) {
#embed "../../schema/edges.tsv"
};

FILE_BYTES(schemaNodes) {
#embed "../../schema/nodes.tsv"
};

static const struct UjarFile files[] = {
    {"queries/acts-by-country.sql", queriesActsByCountry, sizeof queriesActsByCountry},
    {"queries/articles-without-quotations.sql", queriesArticlesWithoutQuotations, sizeof queriesArticlesWithoutQuotations},
    {"queries/meetings-by-place.sql", queriesMeetingsByPlace, sizeof queriesMeetingsByPlace},
    {"queries/most-quoted.sql", queriesMostQuoted, sizeof queriesMostQuoted},
    {"queries/roles-of.sql", queriesRolesOf, sizeof queriesRolesOf},
    {"queries/said-about.sql", queriesSaidAbout, sizeof queriesSaidAbout},
    {"queries/unresolved-speakers.sql", queriesUnresolvedSpeakers, sizeof queriesUnresolvedSpeakers},
    {"queries/who-met-whom.sql", queriesWhoMetWhom, sizeof queriesWhoMetWhom},
    {"queries/who-represents.sql", queriesWhoRepresents, sizeof queriesWhoRepresents},
    {"queries/who-said.sql", queriesWhoSaid, sizeof queriesWhoSaid},
    {"queries/who-urged-whom.sql", queriesWhoUrgedWhom, sizeof queriesWhoUrgedWhom},
    {"schema/0001-articles.sql", schema0001Articles, sizeof schema0001Articles},
    {"schema/0002-graph.sql", schema0002Graph, sizeof schema0002Graph},
    {"schema/0003-search.sql", schema0003Search, sizeof schema0003Search},
    {"schema/0004-views.sql", schema0004Views, sizeof schema0004Views},
    {"schema/edges.tsv", schemaEdges, sizeof schemaEdges},
    {"schema/nodes.tsv", schemaNodes, sizeof schemaNodes},
};

size_t ujarFileCount(void) { return sizeof files / sizeof files[0]; }

struct UjarFile ujarFileAt(size_t index) { return files[index]; }
