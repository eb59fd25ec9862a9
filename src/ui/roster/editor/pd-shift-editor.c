/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-shift-editor.h"

#include "pd-ask.h"
#include "pd-roster-check.h"
#include "pd-shift-editor-private.h"
#include "pd-workspace-planning.h"

#include <glib/gi18n-lib.h>

/* A shift may last two days, so those before and after that can meet it are these. */
#define DAYS_AROUND 28

/* More than that nobody reads beside a form. */
#define MOST_FINDINGS 4

G_DEFINE_FINAL_TYPE (PdShiftEditor, pd_shift_editor, ADW_TYPE_WINDOW)

enum
{
  PROP_0,
  PROP_WORKSPACE,
  PROP_SHIFT,
  PROP_TODAY,
  PROP_TYPED,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

enum
{
  SIGNAL_SAVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* Whether a rule needs everybody's shifts to say anything that holds. */
static gboolean
is_about_a_site (PdFinding *finding)
{
  PdRule *rule = pd_finding_get_rule (finding);

  return rule != NULL && (rule->kind == PD_RULE_ALONE || rule->kind == PD_RULE_COVERAGE_LEAST ||
                          rule->kind == PD_RULE_COVERAGE_MOST || rule->kind == PD_RULE_KEPT_APART);
}

/* Told as far as a person reads on: the gravest first. */
static char *
join_findings (PdRosterCheck *check,
               PdId           shift_id)
{
  GPtrArray          *findings = pd_roster_check_get_findings (check);
  g_autoptr (GString) words = g_string_new (NULL);
  guint               n = 0;

  for (guint i = 0; i < findings->len && n < MOST_FINDINGS; i++)
    {
      PdFinding       *finding = g_ptr_array_index (findings, i);
      g_autofree char *rule = pd_finding_dup_rule_words (finding);

      if (!pd_finding_has_shift (finding, shift_id) || pd_finding_is_settled (finding) || is_about_a_site (finding))
        continue;
      g_string_append_printf (words, "%s%s", n++ > 0 ? "\n" : "", pd_finding_get_words (finding));
      if (rule != NULL)
        g_string_append_printf (words, " (%s)", rule);
    }
  return n > 0 ? g_string_free (g_steal_pointer (&words), FALSE) : NULL;
}

/* Read once: nothing of it changes while the form is open before everything else. */
static PdRosterFacts *
ensure_facts (PdShiftEditor *self,
              PdRoster      *roster)
{
  if (self->facts == NULL)
    self->facts = pd_workspace_load_facts (self->workspace,
                                           pd_roster_get_from (roster),
                                           pd_roster_get_n_days (roster),
                                           self->today,
                                           NULL);
  return self->facts;
}

/* What the rules about a person would say if it were saved as it stands; those about a
 * site need everybody's shifts, and are asked on the roster. */
static char *
dup_finding (PdShiftEditor *self,
             PdRoster     **ret_roster)
{
  g_autoptr (PdRoster)      around = NULL;
  g_autoptr (PdRosterCheck) check = NULL;
  g_autoptr (GPtrArray)     people = pd_workspace_dup_people (self->workspace);
  PdShift                  *shift = pd_shift_draft_get_shift (self->draft);
  g_autoptr (GPtrArray)     sites = pd_workspace_dup_sites (self->workspace);

  around = pd_workspace_load_roster (self->workspace, pd_shift_get_day (shift) - DAYS_AROUND,
                                     2 * DAYS_AROUND + 1, PD_ROSTER_BY_PERSON,
                                     pd_shift_get_person_id (shift), PD_ID_NONE, NULL);
  if (around == NULL)
    return NULL;
  *ret_roster = pd_shift_draft_put_into (self->draft, around, people, sites);
  if (pd_shift_is_open (shift))
    return NULL;
  check = pd_roster_check_new (*ret_roster, ensure_facts (self, *ret_roster));
  return join_findings (check, pd_shift_get_id (shift));
}

static void
update_words (PdShiftEditor *self)
{
  gboolean             is_possible = pd_shift_draft_check (self->draft, NULL);
  g_autoptr (PdRoster) roster = NULL;
  g_autofree char     *finding = is_possible ? dup_finding (self, &roster) : NULL;
  g_autofree char     *sentence = NULL;
  PdZone              *zone = NULL;

  if (roster != NULL)
    zone = pd_roster_get_zone (roster, pd_shift_draft_get_shift (self->draft));
  sentence = pd_shift_draft_dup_sentence (self->draft, zone);
  gtk_label_set_text (self->sentence, sentence);
  gtk_label_set_text (self->finding, finding != NULL ? finding : "");
  gtk_widget_set_visible (self->finding_box, finding != NULL);
}

static void
update_actions (PdShiftEditor *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "editor.save",
                                 pd_workspace_is_writable (self->workspace) &&
                                     pd_shift_draft_is_changed (self->draft) &&
                                     pd_shift_draft_check (self->draft, NULL));
}

static void
update (PdShiftEditor *self)
{
  update_words (self);
  update_actions (self);
}

static void
person_changed_cb (PdShiftEditor *self)
{
  if (self->is_filling)
    return;
  pd_shift_draft_set_person_id (self->draft, pd_person_picker_get_person_id (self->person));
  update (self);
}

static void
site_changed_cb (PdShiftEditor *self)
{
  PdSite *site = adw_combo_row_get_selected_item (self->site);

  if (self->is_filling)
    return;
  pd_shift_draft_set_site_id (self->draft, site != NULL ? pd_site_get_id (site) : PD_ID_NONE);
  update (self);
}

static void
activity_changed_cb (PdShiftEditor *self)
{
  if (self->is_filling)
    return;
  pd_shift_draft_set_activity (self->draft, (PdActivity) adw_combo_row_get_selected (self->activity));
  update (self);
}

static void
day_changed_cb (PdShiftEditor *self)
{
  if (self->is_filling)
    return;
  pd_shift_draft_set_day (self->draft, pd_date_entry_get_day (self->day));
  update (self);
}

static void
start_changed_cb (PdShiftEditor *self)
{
  if (self->is_filling)
    return;
  pd_shift_draft_set_start (self->draft, pd_time_entry_get_minute (self->start));
  update (self);
}

static void
end_changed_cb (PdShiftEditor *self)
{
  if (self->is_filling)
    return;
  pd_shift_draft_set_end (self->draft, pd_time_entry_get_minute (self->end));
  update (self);
}

static void
pause_changed_cb (PdShiftEditor *self)
{
  if (self->is_filling)
    return;
  pd_shift_draft_set_break (self->draft, gtk_spin_button_get_value_as_int (self->pause));
  update (self);
}

static void
sleepover_changed_cb (PdShiftEditor *self)
{
  if (self->is_filling)
    return;
  pd_shift_draft_set_sleepover (self->draft,
                                gtk_switch_get_active (self->sleepover),
                                pd_time_entry_get_minute (self->sleep_start),
                                pd_time_entry_get_minute (self->sleep_end));
  update (self);
}

static void
note_changed_cb (PdShiftEditor *self)
{
  GtkTextBuffer   *buffer = gtk_text_view_get_buffer (self->note);
  GtkTextIter      start;
  GtkTextIter      end;
  g_autofree char *text = NULL;

  if (self->is_filling)
    return;
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  pd_shift_draft_set_note (self->draft, text);
  update_actions (self);
}

/* What was typed in the grid goes on here. */
static void
take_typed (PdShiftEditor *self)
{
  if (self->typed == NULL || *self->typed == '\0')
    return;
  gtk_editable_set_text (GTK_EDITABLE (self->start), self->typed);
  gtk_editable_set_position (GTK_EDITABLE (self->start), -1);
}

static void
focus_start_cb (PdShiftEditor *self)
{
  if (self->typed == NULL || *self->typed == '\0')
    gtk_widget_grab_focus (GTK_WIDGET (self->start));
  else
    gtk_entry_grab_focus_without_selecting (GTK_ENTRY (self->start));
}

/**
 * pd_shift_editor_finish:
 * @self: an editor
 *
 * Closes it without asking.
 */
void
pd_shift_editor_finish (PdShiftEditor *self)
{
  self->is_done = TRUE;
  gtk_window_close (GTK_WINDOW (self));
}

/**
 * pd_shift_editor_tell_saved:
 * @self: an editor
 * @shift: the shift as it was saved
 */
void
pd_shift_editor_tell_saved (PdShiftEditor *self,
                            PdShift       *shift)
{
  g_signal_emit (self, signals[SIGNAL_SAVED], 0, shift);
}

static void
save_cb (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  pd_shift_editor_save (PD_SHIFT_EDITOR (widget));
}

static void
remove_cb (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  pd_shift_editor_remove (PD_SHIFT_EDITOR (widget));
}

static void
asked_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (PdShiftEditor) self = user_data;

  if (pd_ask_finish (result))
    pd_shift_editor_finish (self);
}

/* A digit that slipped is not; what could be saved is, and so are words. */
static gboolean
is_worth_asking (PdShiftEditor *self)
{
  const char *note = pd_shift_get_note (pd_shift_draft_get_shift (self->draft));

  return pd_shift_draft_is_changed (self->draft) &&
         (!pd_shift_draft_is_new (self->draft) || pd_shift_draft_check (self->draft, NULL) ||
          *note != '\0');
}

static gboolean
pd_shift_editor_close_request (GtkWindow *window)
{
  PdShiftEditor *self = PD_SHIFT_EDITOR (window);

  if (!self->is_done && is_worth_asking (self))
    {
      pd_ask_async (window, PD_ASK_DESTRUCTIVE,
                    _ ("Leave without saving?"),
                    _ ("What you changed in this shift is not on the roster yet."),
                    _ ("_Keep Writing"), _ ("_Leave"),
                    asked_cb, g_object_ref (self));
      return GDK_EVENT_STOP;
    }
  return GTK_WINDOW_CLASS (pd_shift_editor_parent_class)->close_request (window);
}

static void
pd_shift_editor_constructed (GObject *object)
{
  PdShiftEditor *self = PD_SHIFT_EDITOR (object);
  gboolean       is_new;

  G_OBJECT_CLASS (pd_shift_editor_parent_class)->constructed (object);

  self->draft = pd_shift_draft_new (self->shift);
  is_new = pd_shift_draft_is_new (self->draft);
  if (is_new)
    pd_shift_draft_clear_times (self->draft);
  g_clear_object (&self->shift);

  gtk_window_set_title (GTK_WINDOW (self), is_new ? _ ("New Shift") : _ ("Shift"));
  gtk_widget_set_visible (self->remove_button, !is_new);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "editor.remove",
                                 !is_new && pd_workspace_is_writable (self->workspace));
  pd_shift_editor_fill (self);
  take_typed (self);
  update (self);
  g_signal_connect (self, "map", G_CALLBACK (focus_start_cb), NULL);
}

static void
pd_shift_editor_dispose (GObject *object)
{
  PdShiftEditor *self = PD_SHIFT_EDITOR (object);

  self->is_filling = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (self), PD_TYPE_SHIFT_EDITOR);
  g_clear_pointer (&self->draft, pd_shift_draft_free);
  g_clear_object (&self->facts);
  g_clear_object (&self->workspace);
  g_clear_object (&self->shift);

  G_OBJECT_CLASS (pd_shift_editor_parent_class)->dispose (object);
}

static void
pd_shift_editor_finalize (GObject *object)
{
  g_free (PD_SHIFT_EDITOR (object)->typed);

  G_OBJECT_CLASS (pd_shift_editor_parent_class)->finalize (object);
}

static void
pd_shift_editor_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  PdShiftEditor *self = PD_SHIFT_EDITOR (object);

  switch (prop_id)
    {
    case PROP_WORKSPACE:
      self->workspace = g_value_dup_object (value);
      break;
    case PROP_SHIFT:
      self->shift = g_value_dup_object (value);
      break;
    case PROP_TODAY:
      self->today = g_value_get_int (value);
      break;
    case PROP_TYPED:
      self->typed = g_value_dup_string (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (PD_TYPE_DATE_ENTRY);
  g_type_ensure (PD_TYPE_PERSON_PICKER);
  g_type_ensure (PD_TYPE_TIME_ENTRY);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerdesk/Peerdesk/roster/editor/pd-shift-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, PdShiftEditor, activity);
  gtk_widget_class_bind_template_child (widget_class, PdShiftEditor, day);
  gtk_widget_class_bind_template_child (widget_class, PdShiftEditor, end);
  gtk_widget_class_bind_template_child (widget_class, PdShiftEditor, finding);
  gtk_widget_class_bind_template_child (widget_class, PdShiftEditor, finding_box);
  gtk_widget_class_bind_template_child (widget_class, PdShiftEditor, note);
  gtk_widget_class_bind_template_child (widget_class, PdShiftEditor, pause);
  gtk_widget_class_bind_template_child (widget_class, PdShiftEditor, person);
  gtk_widget_class_bind_template_child (widget_class, PdShiftEditor, remove_button);
  gtk_widget_class_bind_template_child (widget_class, PdShiftEditor, sentence);
  gtk_widget_class_bind_template_child (widget_class, PdShiftEditor, site);
  gtk_widget_class_bind_template_child (widget_class, PdShiftEditor, sleep_end);
  gtk_widget_class_bind_template_child (widget_class, PdShiftEditor, sleep_start);
  gtk_widget_class_bind_template_child (widget_class, PdShiftEditor, sleepover);
  gtk_widget_class_bind_template_child (widget_class, PdShiftEditor, start);
  gtk_widget_class_bind_template_callback (widget_class, activity_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, end_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, pause_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, person_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, site_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, sleepover_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, start_changed_cb);
}

static void
pd_shift_editor_class_init (PdShiftEditorClass *klass)
{
  const GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;
  GObjectClass     *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass   *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = pd_shift_editor_constructed;
  object_class->dispose = pd_shift_editor_dispose;
  object_class->finalize = pd_shift_editor_finalize;
  object_class->set_property = pd_shift_editor_set_property;
  GTK_WINDOW_CLASS (klass)->close_request = pd_shift_editor_close_request;

  properties[PROP_WORKSPACE] = g_param_spec_object ("workspace", NULL, NULL, PD_TYPE_WORKSPACE, flags);
  properties[PROP_SHIFT] = g_param_spec_object ("shift", NULL, NULL, PD_TYPE_SHIFT, flags);
  properties[PROP_TODAY] = g_param_spec_int ("today", NULL, NULL, G_MININT32, G_MAXINT32, 0, flags);
  properties[PROP_TYPED] = g_param_spec_string ("typed", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_SAVED] =
      g_signal_new ("saved", PD_TYPE_SHIFT_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 1, PD_TYPE_SHIFT);

  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "editor.save", NULL, save_cb);
  gtk_widget_class_install_action (widget_class, "editor.remove", NULL, remove_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "editor.save", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, GDK_CONTROL_MASK, "editor.save", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "editor.save", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
pd_shift_editor_init (PdShiftEditor *self)
{
  /* The fields speak up while the template is built, before there is a draft. */
  self->is_filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (gtk_text_view_get_buffer (self->note), "changed",
                            G_CALLBACK (note_changed_cb), self);
}

/**
 * pd_shift_editor_new:
 * @workspace: an open service
 * @shift: what it begins with; without an id it is a new one
 * @today: the day that words like "tomorrow" are read on
 * @typed: (nullable): what was typed already of the start
 *
 * Returns: (transfer floating): a form, not shown yet
 */
GtkWidget *
pd_shift_editor_new (PdWorkspace *workspace,
                     PdShift     *shift,
                     PdDay        today,
                     const char  *typed)
{
  return g_object_new (PD_TYPE_SHIFT_EDITOR,
                       "workspace", workspace,
                       "shift", shift,
                       "today", today,
                       "typed", typed,
                       NULL);
}

/**
 * pd_shift_editor_abandon:
 * @self: a form
 *
 * Closes it without asking, because the service locks.
 */
void
pd_shift_editor_abandon (PdShiftEditor *self)
{
  g_return_if_fail (PD_IS_SHIFT_EDITOR (self));

  pd_shift_editor_finish (self);
}
