/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "pd-vault-record.h"

G_BEGIN_DECLS

typedef struct _PdVaultWriter PdVaultWriter;

typedef gboolean (*PdVaultWriteFunc) (gpointer             target,
                                      const PdVaultRecord *record,
                                      GError             **error);

typedef gboolean (*PdVaultRunFunc) (gpointer target,
                                    gpointer data,
                                    GError **error);

PdVaultWriter *pd_vault_writer_new (PdVaultWriteFunc write,
                                    gpointer         target);
void           pd_vault_writer_free (PdVaultWriter *self);
gboolean       pd_vault_writer_append (PdVaultWriter *self,
                                       PdVaultRecord *record,
                                       GError       **error);
void           pd_vault_writer_push (PdVaultWriter *self,
                                     PdVaultRecord *record,
                                     GTask         *task);
void           pd_vault_writer_run (PdVaultWriter *self,
                                    PdVaultRunFunc run,
                                    gpointer       data,
                                    GTask         *task);
void           pd_vault_writer_close (PdVaultWriter *self,
                                      int            fd);
gboolean       pd_vault_writer_flush (PdVaultWriter *self,
                                      GError       **error);
void           pd_vault_writer_drain (PdVaultWriter *self);
gboolean       pd_vault_writer_acknowledge (PdVaultWriter *self,
                                            GTask         *task);

G_END_DECLS
