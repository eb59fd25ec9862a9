/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-settle-dialog.h"

#include "pd-banner.h"
#include "pd-date-entry.h"
#include "pd-lock-key.h"
#include "pd-workspace-rules.h"

#include <glib/gi18n-lib.h>

/* What an agreement holds for. */
typedef enum
{
  EXTENT_SHIFT,
  EXTENT_DAYS,
  EXTENT_ALWAYS,
} Extent;

struct _PdSettleDialog
{
  AdwWindow parent_instance;

  /* template children */
  GtkWidget   *agreement_group;
  PdDateEntry *agreed_on;
  PdBanner    *banner;
  AdwComboRow *extent;
  PdDateEntry *from;
  GtkWidget   *from_row;
  AdwComboRow *how;
  GtkEditable *note;
  GtkEditable *reason;
  GtkWidget   *reason_group;
  GtkLabel    *rule;
  GtkWidget   *save_button;
  PdDateEntry *to;
  GtkWidget   *to_row;
  GtkLabel    *what;

  /* owned */
  PdFinding   *finding;
  PdWorkspace *workspace;

  /* state */
  PdDay today;
};

G_DEFINE_FINAL_TYPE (PdSettleDialog, pd_settle_dialog, ADW_TYPE_WINDOW)

static gboolean
is_agreement (PdSettleDialog *self)
{
  PdRule *rule = pd_finding_get_rule (self->finding);

  return rule != NULL && rule->settling == PD_RULE_SETTLED_BY_AGREEMENT;
}

static Extent
get_extent (PdSettleDialog *self)
{
  return (Extent) adw_combo_row_get_selected (self->extent);
}

static char *
dup_reason (PdSettleDialog *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (self->reason)));
}

static gboolean
is_complete (PdSettleDialog *self)
{
  g_autofree char *reason = dup_reason (self);

  if (!is_agreement (self))
    return reason[0] != '\0';
  return pd_date_entry_is_valid (self->agreed_on) &&
         (get_extent (self) != EXTENT_DAYS ||
          (pd_date_entry_is_valid (self->from) && pd_date_entry_is_valid (self->to) &&
           pd_date_entry_get_day (self->from) <= pd_date_entry_get_day (self->to)));
}

static void
update_actions (PdSettleDialog *self)
{
  if (self->finding == NULL)
    return;
  gtk_widget_action_set_enabled (GTK_WIDGET (self),
                                 "settle.save",
                                 is_complete (self) && pd_workspace_is_writable (self->workspace));
}

/* The rows tell of changes while the form is taken apart, too. */
static void
extent_cb (PdSettleDialog *self)
{
  gboolean has_days;

  if (self->finding == NULL)
    return;
  has_days = get_extent (self) == EXTENT_DAYS;
  gtk_widget_set_visible (self->from_row, has_days);
  gtk_widget_set_visible (self->to_row, has_days);
  update_actions (self);
}

static PdId
get_first_shift (PdSettleDialog *self)
{
  guint       n;
  const PdId *ids = pd_finding_get_shift_ids (self->finding, &n);

  return n > 0 ? ids[n - 1] : PD_ID_NONE;
}

static PdId
get_my_id (PdSettleDialog *self)
{
  return pd_person_get_id (pd_workspace_get_me (self->workspace));
}

static gboolean
save_agreement (PdSettleDialog *self,
                GError        **error)
{
  g_autoptr (PdAgreement) agreement = NULL;

  agreement = pd_agreement_new (pd_finding_get_person_id (self->finding),
                                pd_finding_get_rule_id (self->finding),
                                (PdAgreedHow) adw_combo_row_get_selected (self->how),
                                pd_date_entry_get_day (self->agreed_on));
  agreement->recorded_by = get_my_id (self);
  pd_agreement_set_note (agreement, gtk_editable_get_text (self->note));
  if (get_extent (self) == EXTENT_SHIFT)
    agreement->shift_id = get_first_shift (self);
  if (get_extent (self) == EXTENT_DAYS)
    {
      agreement->from = pd_date_entry_get_day (self->from);
      agreement->to = pd_date_entry_get_day (self->to);
    }
  return pd_workspace_save_agreement (self->workspace, agreement, error);
}

static gboolean
save_reason (PdSettleDialog *self,
             GError        **error)
{
  g_autofree char       *reason = dup_reason (self);
  g_autoptr (PdOverride) override = pd_override_new (pd_finding_get_rule_id (self->finding),
                                                     get_first_shift (self),
                                                     reason,
                                                     get_my_id (self),
                                                     self->today);

  return pd_workspace_save_override (self->workspace, override, error);
}

static void
save_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  PdSettleDialog    *self = PD_SETTLE_DIALOG (widget);
  g_autoptr (GError) error = NULL;

  if (is_agreement (self) ? save_agreement (self, &error) : save_reason (self, &error))
    gtk_window_close (GTK_WINDOW (self));
  else
    pd_banner_set_title (self->banner, error->message);
}

static void
pd_settle_dialog_dispose (GObject *object)
{
  PdSettleDialog *self = PD_SETTLE_DIALOG (object);

  g_clear_object (&self->finding);
  gtk_widget_dispose_template (GTK_WIDGET (self), PD_TYPE_SETTLE_DIALOG);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (pd_settle_dialog_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerdesk/Peerdesk/roster/findings/pd-settle-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, PdSettleDialog, agreed_on);
  gtk_widget_class_bind_template_child (widget_class, PdSettleDialog, agreement_group);
  gtk_widget_class_bind_template_child (widget_class, PdSettleDialog, banner);
  gtk_widget_class_bind_template_child (widget_class, PdSettleDialog, extent);
  gtk_widget_class_bind_template_child (widget_class, PdSettleDialog, from);
  gtk_widget_class_bind_template_child (widget_class, PdSettleDialog, from_row);
  gtk_widget_class_bind_template_child (widget_class, PdSettleDialog, how);
  gtk_widget_class_bind_template_child (widget_class, PdSettleDialog, note);
  gtk_widget_class_bind_template_child (widget_class, PdSettleDialog, reason);
  gtk_widget_class_bind_template_child (widget_class, PdSettleDialog, reason_group);
  gtk_widget_class_bind_template_child (widget_class, PdSettleDialog, rule);
  gtk_widget_class_bind_template_child (widget_class, PdSettleDialog, save_button);
  gtk_widget_class_bind_template_child (widget_class, PdSettleDialog, to);
  gtk_widget_class_bind_template_child (widget_class, PdSettleDialog, to_row);
  gtk_widget_class_bind_template_child (widget_class, PdSettleDialog, what);
  gtk_widget_class_bind_template_callback (widget_class, extent_cb);
  gtk_widget_class_bind_template_callback (widget_class, update_actions);
}

static void
pd_settle_dialog_class_init (PdSettleDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pd_settle_dialog_dispose;

  g_type_ensure (PD_TYPE_BANNER);
  g_type_ensure (PD_TYPE_DATE_ENTRY);
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "settle.save", NULL, save_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  pd_lock_key_install (widget_class);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "settle.save", NULL);
}

static void
pd_settle_dialog_init (PdSettleDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_choices (PdSettleDialog *self)
{
  g_autoptr (GtkStringList) hows = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) extents = gtk_string_list_new (NULL);

  for (int i = PD_AGREED_IN_WRITING; i <= PD_AGREED_BY_WORD; i++)
    gtk_string_list_append (hows, pd_agreed_how_to_words (i));
  /* Translators: what an agreement holds for */
  gtk_string_list_append (extents, C_ ("agreement", "This shift"));
  /* Translators: what an agreement holds for */
  gtk_string_list_append (extents, C_ ("agreement", "Some days"));
  /* Translators: what an agreement holds for */
  gtk_string_list_append (extents, C_ ("agreement", "Until it is taken back"));
  adw_combo_row_set_model (self->how, G_LIST_MODEL (hows));
  adw_combo_row_set_model (self->extent, G_LIST_MODEL (extents));
}

static void
show_finding (PdSettleDialog *self)
{
  g_autofree char *rule = pd_finding_dup_rule_words (self->finding);
  guint            n;

  pd_finding_get_shift_ids (self->finding, &n);
  gtk_label_set_text (self->what, pd_finding_get_what (self->finding));
  gtk_label_set_text (self->rule, rule != NULL ? rule : "");
  gtk_widget_set_visible (self->agreement_group, is_agreement (self));
  gtk_widget_set_visible (self->reason_group, !is_agreement (self));
  gtk_window_set_title (GTK_WINDOW (self),
                        is_agreement (self) ? _ ("Record an Agreement") : _ ("Go Ahead All the Same"));

  show_choices (self);
  adw_combo_row_set_selected (self->extent, n == 1 ? EXTENT_SHIFT : EXTENT_DAYS);
  pd_date_entry_set_day (self->agreed_on, self->today);
  pd_date_entry_set_day (self->from, pd_finding_get_day (self->finding));
  pd_date_entry_set_day (self->to, pd_finding_get_day (self->finding));
  extent_cb (self);
}

/**
 * pd_settle_dialog_new:
 * @parent: the window that it stands before
 * @workspace: an unlocked workspace
 * @finding: a finding that an agreement or a reason settles
 * @today: the day that it is
 *
 * Returns: (transfer none): the form, filled in
 */
GtkWidget *
pd_settle_dialog_new (GtkWindow   *parent,
                      PdWorkspace *workspace,
                      PdFinding   *finding,
                      PdDay        today)
{
  PdSettleDialog *self;

  g_return_val_if_fail (PD_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (PD_IS_FINDING (finding), NULL);

  self = g_object_new (PD_TYPE_SETTLE_DIALOG, "transient-for", parent, NULL);
  self->workspace = g_object_ref (workspace);
  self->finding = g_object_ref (finding);
  self->today = today;
  g_object_set (self->agreed_on, "today", today, NULL);
  g_object_set (self->from, "today", today, NULL);
  g_object_set (self->to, "today", today, NULL);
  show_finding (self);
  gtk_widget_grab_focus (is_agreement (self) ? GTK_WIDGET (self->how) : GTK_WIDGET (self->reason));

  return GTK_WIDGET (self);
}
