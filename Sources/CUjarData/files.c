#include "CUjarData.h"

#include <string.h>

// Every file that the program carries, in the order of its path.

static const unsigned char file_cognates_tsv[] = {
#embed "../UjarLanguage/Data/cognates.tsv"
};
static const unsigned char file_domains_tsv[] = {
#embed "../UjarLanguage/Data/domains.tsv"
};
static const unsigned char file_en_answers_tsv[] = {
#embed "../UjarLanguage/Data/en/answers.tsv"
};
static const unsigned char file_en_boilerplate_tsv[] = {
#embed "../UjarLanguage/Data/en/boilerplate.tsv"
};
static const unsigned char file_en_common_words_tsv[] = {
#embed "../UjarLanguage/Data/en/common-words.tsv"
};
static const unsigned char file_en_countries_tsv[] = {
#embed "../UjarLanguage/Data/en/countries.tsv"
};
static const unsigned char file_en_cues_tsv[] = {
#embed "../UjarLanguage/Data/en/cues.tsv"
};
static const unsigned char file_en_given_names_tsv[] = {
#embed "../UjarLanguage/Data/en/given-names.tsv"
};
static const unsigned char file_en_honorifics_tsv[] = {
#embed "../UjarLanguage/Data/en/honorifics.tsv"
};
static const unsigned char file_en_institutions_tsv[] = {
#embed "../UjarLanguage/Data/en/institutions.tsv"
};
static const unsigned char file_en_meetings_tsv[] = {
#embed "../UjarLanguage/Data/en/meetings.tsv"
};
static const unsigned char file_en_modifiers_tsv[] = {
#embed "../UjarLanguage/Data/en/modifiers.tsv"
};
static const unsigned char file_en_names_model[] = {
#embed "../UjarLanguage/Data/en/names.model"
};
static const unsigned char file_en_organization_words_tsv[] = {
#embed "../UjarLanguage/Data/en/organization-words.tsv"
};
static const unsigned char file_en_organizations_tsv[] = {
#embed "../UjarLanguage/Data/en/organizations.tsv"
};
static const unsigned char file_en_places_tsv[] = {
#embed "../UjarLanguage/Data/en/places.tsv"
};
static const unsigned char file_en_portfolios_tsv[] = {
#embed "../UjarLanguage/Data/en/portfolios.tsv"
};
static const unsigned char file_en_questions_tsv[] = {
#embed "../UjarLanguage/Data/en/questions.tsv"
};
static const unsigned char file_en_stems_tsv[] = {
#embed "../UjarLanguage/Data/en/stems.tsv"
};
static const unsigned char file_en_tags_model[] = {
#embed "../UjarLanguage/Data/en/tags.model"
};
static const unsigned char file_en_times_tsv[] = {
#embed "../UjarLanguage/Data/en/times.tsv"
};
static const unsigned char file_en_titles_tsv[] = {
#embed "../UjarLanguage/Data/en/titles.tsv"
};
static const unsigned char file_en_words_tsv[] = {
#embed "../UjarLanguage/Data/en/words.tsv"
};
static const unsigned char file_glossary_tsv[] = {
#embed "../UjarLanguage/Data/glossary.tsv"
};
static const unsigned char file_id_answers_tsv[] = {
#embed "../UjarLanguage/Data/id/answers.tsv"
};
static const unsigned char file_id_boilerplate_tsv[] = {
#embed "../UjarLanguage/Data/id/boilerplate.tsv"
};
static const unsigned char file_id_common_words_tsv[] = {
#embed "../UjarLanguage/Data/id/common-words.tsv"
};
static const unsigned char file_id_countries_tsv[] = {
#embed "../UjarLanguage/Data/id/countries.tsv"
};
static const unsigned char file_id_cues_tsv[] = {
#embed "../UjarLanguage/Data/id/cues.tsv"
};
static const unsigned char file_id_given_names_tsv[] = {
#embed "../UjarLanguage/Data/id/given-names.tsv"
};
static const unsigned char file_id_honorifics_tsv[] = {
#embed "../UjarLanguage/Data/id/honorifics.tsv"
};
static const unsigned char file_id_institutions_tsv[] = {
#embed "../UjarLanguage/Data/id/institutions.tsv"
};
static const unsigned char file_id_meetings_tsv[] = {
#embed "../UjarLanguage/Data/id/meetings.tsv"
};
static const unsigned char file_id_modifiers_tsv[] = {
#embed "../UjarLanguage/Data/id/modifiers.tsv"
};
static const unsigned char file_id_name_starts_model[] = {
#embed "../UjarLanguage/Data/id/name-starts.model"
};
static const unsigned char file_id_names_model[] = {
#embed "../UjarLanguage/Data/id/names.model"
};
static const unsigned char file_id_organization_words_tsv[] = {
#embed "../UjarLanguage/Data/id/organization-words.tsv"
};
static const unsigned char file_id_organizations_tsv[] = {
#embed "../UjarLanguage/Data/id/organizations.tsv"
};
static const unsigned char file_id_places_tsv[] = {
#embed "../UjarLanguage/Data/id/places.tsv"
};
static const unsigned char file_id_portfolios_tsv[] = {
#embed "../UjarLanguage/Data/id/portfolios.tsv"
};
static const unsigned char file_id_questions_tsv[] = {
#embed "../UjarLanguage/Data/id/questions.tsv"
};
static const unsigned char file_id_stems_tsv[] = {
#embed "../UjarLanguage/Data/id/stems.tsv"
};
static const unsigned char file_id_times_tsv[] = {
#embed "../UjarLanguage/Data/id/times.tsv"
};
static const unsigned char file_id_titles_tsv[] = {
#embed "../UjarLanguage/Data/id/titles.tsv"
};
static const unsigned char file_id_words_tsv[] = {
#embed "../UjarLanguage/Data/id/words.tsv"
};
static const unsigned char file_names_tsv[] = {
#embed "../UjarLanguage/Data/names.tsv"
};
static const unsigned char file_queries_acts_by_country_sql[] = {
#embed "../../queries/acts-by-country.sql"
};
static const unsigned char file_queries_articles_sql[] = {
#embed "../../queries/articles.sql"
};
static const unsigned char file_queries_articles_without_quotations_sql[] = {
#embed "../../queries/articles-without-quotations.sql"
};
static const unsigned char file_queries_meetings_by_place_sql[] = {
#embed "../../queries/meetings-by-place.sql"
};
static const unsigned char file_queries_most_quoted_sql[] = {
#embed "../../queries/most-quoted.sql"
};
static const unsigned char file_queries_roles_of_sql[] = {
#embed "../../queries/roles-of.sql"
};
static const unsigned char file_queries_said_about_sql[] = {
#embed "../../queries/said-about.sql"
};
static const unsigned char file_queries_unresolved_speakers_sql[] = {
#embed "../../queries/unresolved-speakers.sql"
};
static const unsigned char file_queries_who_met_whom_sql[] = {
#embed "../../queries/who-met-whom.sql"
};
static const unsigned char file_queries_who_represents_sql[] = {
#embed "../../queries/who-represents.sql"
};
static const unsigned char file_queries_who_said_sql[] = {
#embed "../../queries/who-said.sql"
};
static const unsigned char file_queries_who_urged_whom_sql[] = {
#embed "../../queries/who-urged-whom.sql"
};
static const unsigned char file_schema_0001_articles_sql[] = {
#embed "../../schema/0001-articles.sql"
};
static const unsigned char file_schema_0002_graph_sql[] = {
#embed "../../schema/0002-graph.sql"
};
static const unsigned char file_schema_0003_search_sql[] = {
#embed "../../schema/0003-search.sql"
};
static const unsigned char file_schema_0004_views_sql[] = {
#embed "../../schema/0004-views.sql"
};
static const unsigned char file_schema_0005_identity_sql[] = {
#embed "../../schema/0005-identity.sql"
};
static const unsigned char file_schema_0006_digests_sql[] = {
#embed "../../schema/0006-digests.sql"
};
static const unsigned char file_schema_0007_words_sql[] = {
#embed "../../schema/0007-words.sql"
};
static const unsigned char file_schema_0008_runs_sql[] = {
#embed "../../schema/0008-runs.sql"
};
static const unsigned char file_schema_0009_statements_sql[] = {
#embed "../../schema/0009-statements.sql"
};
static const unsigned char file_schema_0010_spans_sql[] = {
#embed "../../schema/0010-spans.sql"
};
static const unsigned char file_schema_0011_checks_sql[] = {
#embed "../../schema/0011-checks.sql"
};
static const unsigned char file_schema_answers_schema_json[] = {
#embed "../../schema/answers.schema.json"
};
static const unsigned char file_schema_edges_tsv[] = {
#embed "../../schema/edges.tsv"
};
static const unsigned char file_schema_extract_schema_json[] = {
#embed "../../schema/extract.schema.json"
};
static const unsigned char file_schema_nodes_tsv[] = {
#embed "../../schema/nodes.tsv"
};

static const struct UjarFile files[] = {
    {"cognates.tsv", file_cognates_tsv, sizeof file_cognates_tsv},
    {"domains.tsv", file_domains_tsv, sizeof file_domains_tsv},
    {"en/answers.tsv", file_en_answers_tsv, sizeof file_en_answers_tsv},
    {"en/boilerplate.tsv", file_en_boilerplate_tsv, sizeof file_en_boilerplate_tsv},
    {"en/common-words.tsv", file_en_common_words_tsv, sizeof file_en_common_words_tsv},
    {"en/countries.tsv", file_en_countries_tsv, sizeof file_en_countries_tsv},
    {"en/cues.tsv", file_en_cues_tsv, sizeof file_en_cues_tsv},
    {"en/given-names.tsv", file_en_given_names_tsv, sizeof file_en_given_names_tsv},
    {"en/honorifics.tsv", file_en_honorifics_tsv, sizeof file_en_honorifics_tsv},
    {"en/institutions.tsv", file_en_institutions_tsv, sizeof file_en_institutions_tsv},
    {"en/meetings.tsv", file_en_meetings_tsv, sizeof file_en_meetings_tsv},
    {"en/modifiers.tsv", file_en_modifiers_tsv, sizeof file_en_modifiers_tsv},
    {"en/names.model", file_en_names_model, sizeof file_en_names_model},
    {"en/organization-words.tsv", file_en_organization_words_tsv, sizeof file_en_organization_words_tsv},
    {"en/organizations.tsv", file_en_organizations_tsv, sizeof file_en_organizations_tsv},
    {"en/places.tsv", file_en_places_tsv, sizeof file_en_places_tsv},
    {"en/portfolios.tsv", file_en_portfolios_tsv, sizeof file_en_portfolios_tsv},
    {"en/questions.tsv", file_en_questions_tsv, sizeof file_en_questions_tsv},
    {"en/stems.tsv", file_en_stems_tsv, sizeof file_en_stems_tsv},
    {"en/tags.model", file_en_tags_model, sizeof file_en_tags_model},
    {"en/times.tsv", file_en_times_tsv, sizeof file_en_times_tsv},
    {"en/titles.tsv", file_en_titles_tsv, sizeof file_en_titles_tsv},
    {"en/words.tsv", file_en_words_tsv, sizeof file_en_words_tsv},
    {"glossary.tsv", file_glossary_tsv, sizeof file_glossary_tsv},
    {"id/answers.tsv", file_id_answers_tsv, sizeof file_id_answers_tsv},
    {"id/boilerplate.tsv", file_id_boilerplate_tsv, sizeof file_id_boilerplate_tsv},
    {"id/common-words.tsv", file_id_common_words_tsv, sizeof file_id_common_words_tsv},
    {"id/countries.tsv", file_id_countries_tsv, sizeof file_id_countries_tsv},
    {"id/cues.tsv", file_id_cues_tsv, sizeof file_id_cues_tsv},
    {"id/given-names.tsv", file_id_given_names_tsv, sizeof file_id_given_names_tsv},
    {"id/honorifics.tsv", file_id_honorifics_tsv, sizeof file_id_honorifics_tsv},
    {"id/institutions.tsv", file_id_institutions_tsv, sizeof file_id_institutions_tsv},
    {"id/meetings.tsv", file_id_meetings_tsv, sizeof file_id_meetings_tsv},
    {"id/modifiers.tsv", file_id_modifiers_tsv, sizeof file_id_modifiers_tsv},
    {"id/name-starts.model", file_id_name_starts_model, sizeof file_id_name_starts_model},
    {"id/names.model", file_id_names_model, sizeof file_id_names_model},
    {"id/organization-words.tsv", file_id_organization_words_tsv, sizeof file_id_organization_words_tsv},
    {"id/organizations.tsv", file_id_organizations_tsv, sizeof file_id_organizations_tsv},
    {"id/places.tsv", file_id_places_tsv, sizeof file_id_places_tsv},
    {"id/portfolios.tsv", file_id_portfolios_tsv, sizeof file_id_portfolios_tsv},
    {"id/questions.tsv", file_id_questions_tsv, sizeof file_id_questions_tsv},
    {"id/stems.tsv", file_id_stems_tsv, sizeof file_id_stems_tsv},
    {"id/times.tsv", file_id_times_tsv, sizeof file_id_times_tsv},
    {"id/titles.tsv", file_id_titles_tsv, sizeof file_id_titles_tsv},
    {"id/words.tsv", file_id_words_tsv, sizeof file_id_words_tsv},
    {"names.tsv", file_names_tsv, sizeof file_names_tsv},
    {"queries/acts-by-country.sql", file_queries_acts_by_country_sql, sizeof file_queries_acts_by_country_sql},
    {"queries/articles.sql", file_queries_articles_sql, sizeof file_queries_articles_sql},
    {"queries/articles-without-quotations.sql", file_queries_articles_without_quotations_sql, sizeof file_queries_articles_without_quotations_sql},
    {"queries/meetings-by-place.sql", file_queries_meetings_by_place_sql, sizeof file_queries_meetings_by_place_sql},
    {"queries/most-quoted.sql", file_queries_most_quoted_sql, sizeof file_queries_most_quoted_sql},
    {"queries/roles-of.sql", file_queries_roles_of_sql, sizeof file_queries_roles_of_sql},
    {"queries/said-about.sql", file_queries_said_about_sql, sizeof file_queries_said_about_sql},
    {"queries/unresolved-speakers.sql", file_queries_unresolved_speakers_sql, sizeof file_queries_unresolved_speakers_sql},
    {"queries/who-met-whom.sql", file_queries_who_met_whom_sql, sizeof file_queries_who_met_whom_sql},
    {"queries/who-represents.sql", file_queries_who_represents_sql, sizeof file_queries_who_represents_sql},
    {"queries/who-said.sql", file_queries_who_said_sql, sizeof file_queries_who_said_sql},
    {"queries/who-urged-whom.sql", file_queries_who_urged_whom_sql, sizeof file_queries_who_urged_whom_sql},
    {"schema/0001-articles.sql", file_schema_0001_articles_sql, sizeof file_schema_0001_articles_sql},
    {"schema/0002-graph.sql", file_schema_0002_graph_sql, sizeof file_schema_0002_graph_sql},
    {"schema/0003-search.sql", file_schema_0003_search_sql, sizeof file_schema_0003_search_sql},
    {"schema/0004-views.sql", file_schema_0004_views_sql, sizeof file_schema_0004_views_sql},
    {"schema/0005-identity.sql", file_schema_0005_identity_sql, sizeof file_schema_0005_identity_sql},
    {"schema/0006-digests.sql", file_schema_0006_digests_sql, sizeof file_schema_0006_digests_sql},
    {"schema/0007-words.sql", file_schema_0007_words_sql, sizeof file_schema_0007_words_sql},
    {"schema/0008-runs.sql", file_schema_0008_runs_sql, sizeof file_schema_0008_runs_sql},
    {"schema/0009-statements.sql", file_schema_0009_statements_sql,
     sizeof file_schema_0009_statements_sql},
    {"schema/0010-spans.sql", file_schema_0010_spans_sql, sizeof file_schema_0010_spans_sql},
    {"schema/0011-checks.sql", file_schema_0011_checks_sql, sizeof file_schema_0011_checks_sql},
    {"schema/answers.schema.json", file_schema_answers_schema_json, sizeof file_schema_answers_schema_json},
    {"schema/edges.tsv", file_schema_edges_tsv, sizeof file_schema_edges_tsv},
    {"schema/extract.schema.json", file_schema_extract_schema_json, sizeof file_schema_extract_schema_json},
    {"schema/nodes.tsv", file_schema_nodes_tsv, sizeof file_schema_nodes_tsv},
};

size_t ujarFileCount(void) { return sizeof files / sizeof files[0]; }

struct UjarFile ujarFileAt(size_t index) { return files[index]; }

struct UjarFile ujarFileNamed(const char *path) {
    for (size_t index = 0; index < ujarFileCount(); index++) {
        if (strcmp(files[index].path, path) == 0) return files[index];
    }
    return (struct UjarFile){0};
}
