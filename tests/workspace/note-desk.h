/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-workspace-notes.h"
#include "workspace-fixture.h"

/* Three people and one file: Mira manages it, Sami supervises Noor, and Ola may be let
 * read. They take turns. */

#define SAMI "sami knits long scarves"
#define NOOR "noor has seven spoons"
#define OLA "ola paints small boats"

#define FIRST "The tram was late, and Noor felt unheard: marzipan."
#define SECOND "We named who had the power: marzipan and juniper."
#define LATE "A week later we laughed about it: saffron."

void          note_desk_set_up (WorkspaceFixture *self,
                                gconstpointer     data);
void          give_passphrase (WorkspaceFixture *self,
                               const char       *name,
                               const char       *text);
void          be (WorkspaceFixture *self,
                  const char       *text);
void          be_mira (WorkspaceFixture *self);
PdId          find_id (WorkspaceFixture *self,
                       const char       *name);
GBytes       *new_content (const char *text);
void          write_text (WorkspaceFixture *self,
                          PdId              id,
                          int               base_revision,
                          const char       *text);
PdId          add_note (WorkspaceFixture *self,
                        const char       *text);
PdNoteRecord *load_note (WorkspaceFixture *self,
                         PdId              id);
void          assert_reads (WorkspaceFixture *self,
                            PdId              id,
                            int               revision,
                            const char       *text);
void          assert_refuses (WorkspaceFixture *self,
                              PdId              id,
                              int               revision,
                              int               code);
void          agree_as_one (WorkspaceFixture *self,
                            PdId              id,
                            int               revision);
GBytes       *take_everything (WorkspaceFixture *self);
gboolean      has_word (GBytes     *bytes,
                        const char *word);
