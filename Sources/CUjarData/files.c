#include "CUjarData.h"

// Every file that the program carries, in the order of its path. FILE(name, path) embeds one.
#define FILE_BYTES(name) static const unsigned char name[] =

FILE_BYTES(nodes) {
#embed "../../schema/nodes.tsv"
};

static const struct UjarFile files[] = {
    {"schema/nodes.tsv", nodes, sizeof nodes},
};

size_t ujarFileCount(void) { return sizeof files / sizeof files[0]; }

struct UjarFile ujarFileAt(size_t index) { return files[index]; }
