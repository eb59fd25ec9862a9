/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "pd-workspace.h"

G_BEGIN_DECLS

/**
 * PdFormWindow:
 *
 * A form in a window of its own: Cancel, Save, and below the form a button that removes
 * what it is about. A kind of form says what it holds; this asks it, saves, tells why not,
 * and asks once before anything that was changed is left unsaved.
 *
 * A template of a kind of form has the form as its property "form"; the kind says
 * pd_form_window_update() whenever something in it changed, and in its dispose
 * pd_form_window_dispose_form().
 *
 * Keys: Ctrl+S and Ctrl+Enter save, Escape cancels, Ctrl+L locks. Actions: "form.save",
 * "form.remove", "form.lock".
 * Properties: "workspace" (#PdWorkspace, construct only), "form" (the widget),
 * "foot" (nullable; write only: what stays in sight below the form, however far that is
 * scrolled), "form-width" (int: pixels that it is at most wide), "remove-label" (nullable,
 * with a mnemonic: what removing is called, or %NULL while there is nothing to remove),
 * "save-label" (with a mnemonic: what saving is called), "subject" (string: whom it is
 * about, which the window shows and no title says).
 */
#define PD_TYPE_FORM_WINDOW (pd_form_window_get_type ())
G_DECLARE_DERIVABLE_TYPE (PdFormWindow, pd_form_window, PD, FORM_WINDOW, AdwWindow)

/**
 * PdFormWindowClass:
 * @is_changed: whether the form says anything else than what is kept
 * @check: whether it can be kept as it stands; the error says why not
 * @save: keeps it; %FALSE without an error when something is asked first, and
 *   pd_form_window_end() follows
 * @remove: (nullable): removes what the form is about; the same
 * @saves_elsewhere: whether nothing of it is kept in the service's file, so that it goes on
 *   while that can only be read
 * @saves_unchanged: whether saving does something even when nothing was changed: what the
 *   form proposes is an act
 */
struct _PdFormWindowClass
{
  AdwWindowClass parent_class;

  gboolean (*is_changed) (PdFormWindow *self);
  gboolean (*check) (PdFormWindow *self,
                     GError      **error);
  gboolean (*save) (PdFormWindow *self,
                    GError      **error);
  gboolean (*remove) (PdFormWindow *self,
                      GError      **error);
  gboolean saves_elsewhere;
  gboolean saves_unchanged;
};

PdWorkspace *pd_form_window_get_workspace (PdFormWindow *self);
void         pd_form_window_update (PdFormWindow *self);
void         pd_form_window_end (PdFormWindow *self,
                                 gboolean      is_done,
                                 const GError *error);
void         pd_form_window_end_asked (PdFormWindow *self,
                                       gboolean      is_done,
                                       const GError *error);
void         pd_form_window_dispose_form (PdFormWindow *self,
                                          GType         type);

G_END_DECLS
