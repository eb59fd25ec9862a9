/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-candidates-dialog.h"

#include "pd-banner.h"
#include "pd-lock-key.h"
#include "pd-workspace-gaps.h"
#include "pd-workspace-people.h"

#include <glib/gi18n-lib.h>

struct _PdCandidatesDialog
{
  AdwWindow parent_instance;

  /* template children */
  PdBanner            *banner;
  AdwPreferencesGroup *can;
  AdwPreferencesGroup *cannot;
  GtkEditable         *reason;
  GtkStack            *stack;
  AdwWindowTitle      *title;
  GtkLabel            *what;

  /* owned */
  GPtrArray   *candidates;
  PdShift     *gap;
  PdNameBook  *names;
  PdWorkspace *workspace;

  /* borrowed from the candidates: who gets it once there is a reason */
  const PdGapCandidate *chosen;

  /* state */
  PdDay today;
};

G_DEFINE_FINAL_TYPE (PdCandidatesDialog, pd_candidates_dialog, ADW_TYPE_WINDOW)

static char *
dup_reason (PdCandidatesDialog *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (self->reason)));
}

static void
update_actions (PdCandidatesDialog *self)
{
  g_autofree char *reason = dup_reason (self);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "candidates.give-with-reason", reason[0] != '\0');
}

static void
give (PdCandidatesDialog   *self,
      const PdGapCandidate *candidate,
      const char           *reason)
{
  g_autoptr (GError) error = NULL;

  if (pd_workspace_give_shift (self->workspace, self->gap, candidate, reason, self->today, &error))
    gtk_window_close (GTK_WINDOW (self));
  else
    pd_banner_set_title (self->banner, error->message);
}

static void
give_with_reason (PdCandidatesDialog *self)
{
  g_autofree char *reason = dup_reason (self);

  if (reason[0] != '\0' && self->chosen != NULL)
    give (self, self->chosen, reason);
}

static void
give_with_reason_action (GtkWidget  *widget,
                         const char *action_name,
                         GVariant   *parameter)
{
  give_with_reason (PD_CANDIDATES_DIALOG (widget));
}

static void
back_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  gtk_stack_set_visible_child_name (PD_CANDIDATES_DIALOG (widget)->stack, "people");
}

static void
ask_reason (PdCandidatesDialog   *self,
            const PdGapCandidate *candidate)
{
  g_autofree char *words = pd_gap_candidate_to_words (candidate);

  self->chosen = candidate;
  gtk_label_set_text (self->what, words);
  gtk_stack_set_visible_child_name (self->stack, "reason");
  gtk_widget_grab_focus (GTK_WIDGET (self->reason));
}

static void
give_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  PdCandidatesDialog   *self = PD_CANDIDATES_DIALOG (widget);
  const PdGapCandidate *candidate = g_ptr_array_index (self->candidates, g_variant_get_uint32 (parameter));

  if (pd_gap_candidate_needs_reason (candidate))
    ask_reason (self, candidate);
  else
    give (self, candidate, NULL);
}

static void
add_button (GtkWidget            *row,
            const PdGapCandidate *candidate,
            const char           *name,
            guint                 n)
{
  gboolean         needs_reason = pd_gap_candidate_needs_reason (candidate);
  GtkWidget       *button = gtk_button_new_with_label (needs_reason ? _ ("Give…") : _ ("Give"));
  g_autofree char *spoken = NULL;

  /* Translators: a button that gives a shift to a person; %s is their name */
  spoken = g_strdup_printf (needs_reason ? _ ("Give the shift to %s, with a reason") : _ ("Give the shift to %s"), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "candidates.give");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "u", n);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), button);
}

/* What speaks against somebody stands first: it is what has to be known. */
static char *
dup_reasons (const PdGapCandidate *candidate)
{
  g_autoptr (GString) words = g_string_new (pd_gap_fit_to_words (candidate->fit));

  for (int against = TRUE; against >= FALSE; against--)
    for (guint i = 0; i < candidate->reasons->len; i++)
      {
        const PdGapReason *reason = g_ptr_array_index (candidate->reasons, i);

        if (reason->speaks_against == against)
          g_string_append_printf (words, "\n%s %s", against ? "–" : "+", reason->words);
      }
  return g_string_free (g_steal_pointer (&words), FALSE);
}

static void
add_candidate (PdCandidatesDialog   *self,
               const PdGapCandidate *candidate,
               guint                 n)
{
  GtkWidget       *row = adw_action_row_new ();
  PdPerson        *person = pd_workspace_get_person (self->workspace, candidate->person_id);
  g_autofree char *name = person != NULL ? pd_name_book_dup_label (self->names, person) : g_strdup ("");
  g_autofree char *reasons = dup_reasons (candidate);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), reasons);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  if (pd_gap_candidate_can_be_given (candidate))
    add_button (row, candidate, name, n);
  adw_preferences_group_add (candidate->fit == PD_GAP_FIT_CANNOT ? self->cannot : self->can, row);
}

static void
show_candidates (PdCandidatesDialog *self)
{
  g_autoptr (GError) error = NULL;
  guint              n_cannot = 0;

  self->names = pd_workspace_create_name_book (self->workspace);
  self->candidates = pd_workspace_rank_candidates (self->workspace, self->gap, self->today, &error);
  if (self->candidates == NULL)
    {
      pd_banner_set_title (self->banner, error->message);
      return;
    }
  for (guint i = 0; i < self->candidates->len; i++)
    {
      const PdGapCandidate *candidate = g_ptr_array_index (self->candidates, i);

      n_cannot += candidate->fit == PD_GAP_FIT_CANNOT;
      add_candidate (self, candidate, i);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->can), self->candidates->len > n_cannot);
  gtk_widget_set_visible (GTK_WIDGET (self->cannot), n_cannot > 0);
  gtk_stack_set_visible_child_name (self->stack, self->candidates->len > 0 ? "people" : "nobody");
}

static void
pd_candidates_dialog_dispose (GObject *object)
{
  PdCandidatesDialog *self = PD_CANDIDATES_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), PD_TYPE_CANDIDATES_DIALOG);
  self->chosen = NULL;
  g_clear_pointer (&self->candidates, g_ptr_array_unref);
  g_clear_object (&self->gap);
  g_clear_pointer (&self->names, pd_name_book_free);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (pd_candidates_dialog_parent_class)->dispose (object);
}

static void
pd_candidates_dialog_class_init (PdCandidatesDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pd_candidates_dialog_dispose;

  g_type_ensure (PD_TYPE_BANNER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerdesk/Peerdesk/roster/findings/pd-candidates-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PdCandidatesDialog, banner);
  gtk_widget_class_bind_template_child (widget_class, PdCandidatesDialog, can);
  gtk_widget_class_bind_template_child (widget_class, PdCandidatesDialog, cannot);
  gtk_widget_class_bind_template_child (widget_class, PdCandidatesDialog, reason);
  gtk_widget_class_bind_template_child (widget_class, PdCandidatesDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, PdCandidatesDialog, title);
  gtk_widget_class_bind_template_child (widget_class, PdCandidatesDialog, what);
  gtk_widget_class_bind_template_callback (widget_class, give_with_reason);
  gtk_widget_class_bind_template_callback (widget_class, update_actions);

  gtk_widget_class_install_action (widget_class, "candidates.back", NULL, back_action);
  gtk_widget_class_install_action (widget_class, "candidates.give", "u", give_action);
  gtk_widget_class_install_action (widget_class, "candidates.give-with-reason", NULL, give_with_reason_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  pd_lock_key_install (widget_class);
}

static void
pd_candidates_dialog_init (PdCandidatesDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * pd_candidates_dialog_new:
 * @parent: the window that it stands before
 * @workspace: an unlocked workspace
 * @gap: a shift of it that is open, or whose person can't work it
 * @today: the day that it is
 *
 * Returns: (transfer none): who could work it
 */
GtkWidget *
pd_candidates_dialog_new (GtkWindow   *parent,
                          PdWorkspace *workspace,
                          PdShift     *gap,
                          PdDay        today)
{
  PdCandidatesDialog *self;
  g_autofree char    *day = NULL;
  g_autofree char    *times = NULL;
  g_autofree char    *subtitle = NULL;

  g_return_val_if_fail (PD_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (PD_IS_SHIFT (gap), NULL);

  self = g_object_new (PD_TYPE_CANDIDATES_DIALOG, "transient-for", parent, NULL);
  self->workspace = g_object_ref (workspace);
  self->gap = g_object_ref (gap);
  self->today = today;
  day = pd_day_to_short_words (pd_shift_get_day (gap));
  times = pd_shift_times_to_text (gap);
  subtitle = g_strdup_printf ("%s, %s", day, times);
  adw_window_title_set_subtitle (self->title, subtitle);
  show_candidates (self);
  update_actions (self);

  return GTK_WIDGET (self);
}
