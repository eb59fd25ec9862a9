/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-change.h"
#include "pd-error.h"
#include "pd-person-table.h"
#include "pd-shift-table.h"
#include "pd-site-table.h"
#include "pd-store.h"

/* A service in a file in a folder of its own, opened by Mira, its first manager. Its
 * clock gives the next second each time it is asked. */
typedef struct
{
  char     *folder;
  char     *path;
  PdSecret *passphrase;
  PdStore  *store;
  PdId      mira;
  gint64    now;
} StoreFixture;

void      store_fixture_set_up (StoreFixture *self,
                                gconstpointer data);
void      store_fixture_tear_down (StoreFixture *self,
                                   gconstpointer data);
void      store_fixture_close (StoreFixture *self);
void      store_fixture_reopen (StoreFixture *self);
PdStore  *open_service (const char *path,
                        PdSecret   *passphrase,
                        gboolean    to_write,
                        GError    **error);
PdChange *begin (StoreFixture *self,
                 const char   *label);
void      commit (PdChange *change);
PdSite   *add_site (StoreFixture *self,
                    const char   *name);
PdPerson *add_person (StoreFixture *self,
                      const char   *name);
PdShift  *add_shift (StoreFixture *self,
                     PdPerson     *person,
                     PdSite       *site,
                     PdDay         day);
void      save_shift (StoreFixture *self,
                      PdShift      *shift,
                      const char   *label);
PdShift  *new_shift (PdPerson *person,
                     PdSite   *site,
                     PdDay     day);
PdShift  *find_shift (StoreFixture *self,
                      PdId          id);
void      undo (StoreFixture *self);
void      redo (StoreFixture *self);
char     *dup_hash (StoreFixture *self);
void      assert_sound (StoreFixture *self);
guint     get_mode (const char *path);
