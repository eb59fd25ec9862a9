/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-error.h"
#include "pd-workspace-access.h"
#include "pd-workspace.h"

/* A service in a folder of its own, unlocked by Mira, its first manager, with a site and
 * a person. Its clock stands still until it is moved. */
typedef struct
{
  char        *folder;
  char        *path;
  PdSecret    *passphrase;
  PdWorkspace *workspace;
  gint64       now;
  PdId         bay;
  PdId         noor;
} WorkspaceFixture;

#define TUESDAY ((PdDay) 20781)

void      workspace_fixture_set_up (WorkspaceFixture *self,
                                    gconstpointer     data);
void      workspace_fixture_tear_down (WorkspaceFixture *self,
                                       gconstpointer     data);
void      workspace_fixture_close (WorkspaceFixture *self);
void      workspace_fixture_reopen (WorkspaceFixture *self);
void      unlock (PdWorkspace *workspace,
                  PdSecret    *passphrase);
PdSecret *new_passphrase (const char *text);
PdPerson *find_person (WorkspaceFixture *self,
                       const char       *name);
PdSite   *find_site (WorkspaceFixture *self,
                     const char       *name);
PdId      add_person (WorkspaceFixture *self,
                      const char       *name,
                      const char       *code);
PdId      add_site (WorkspaceFixture *self,
                    const char       *name,
                    const char       *mark);
PdShift  *add_shift (WorkspaceFixture *self,
                     PdId              person_id,
                     PdId              site_id,
                     PdDay             day);
