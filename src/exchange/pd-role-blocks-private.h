/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-role-import.h"

G_BEGIN_DECLS

/* A role description may be this long, in bytes; far more than anybody writes, and little
 * enough to take apart while somebody waits. */
#define PD_ROLE_IMPORT_MAX_BYTES (1024 * 1024)
#define PD_ROLE_IMPORT_MAX_BLOCKS 10000

/* What is longer is no heading that somebody forgot to mark, in bytes. */
#define PD_ROLE_LONGEST_HEADING 80

typedef enum
{
  PD_ROLE_BLOCK_HEADING,
  PD_ROLE_BLOCK_PARAGRAPH,
  PD_ROLE_BLOCK_ITEM,
} PdRoleBlockKind;

/**
 * PdRoleBlock:
 * @kind: what it is
 * @level: of a heading, from 1 to 6; otherwise 0
 * @line: on which line of the file it begins, from 1
 * @text: its words in one line
 *
 * What a text is made of, however it is written.
 */
typedef struct
{
  PdRoleBlockKind kind;
  guint           level;
  guint           line;
  char           *text;
} PdRoleBlock;

GPtrArray *pd_role_blocks_new (void);
void       pd_role_blocks_add (GPtrArray      *blocks,
                               PdRoleBlockKind kind,
                               guint           level,
                               guint           line,
                               const char     *text);
GPtrArray *pd_role_blocks_read_text (const char *text);
GPtrArray *pd_role_blocks_read_html (const char *text);
gboolean   pd_role_blocks_is_html (const char *text);

PdRoleImport *pd_role_import_place (GPtrArray *blocks,
                                    GError   **error);

G_END_DECLS
