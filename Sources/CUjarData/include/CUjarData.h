#ifndef CUJARDATA_H
#define CUJARDATA_H

#include <stddef.h>

/// A file compiled into the program: its path and its bytes.
struct UjarFile {
  const char *path;
  const unsigned char *bytes;
  size_t count;
};

/// How many files there are.
size_t ujarFileCount(void);
/// The file at a position below the count.
struct UjarFile ujarFileAt(size_t index);
/// The file of a path; all zero when there is none.
struct UjarFile ujarFileNamed(const char *path);

#endif
