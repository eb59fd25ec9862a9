/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-finding-row.h"

#include "pd-roster-signs.h"

#include <glib/gi18n-lib.h>

struct _PdFindingRow
{
  GtkBox parent_instance;

  /* template children */
  GtkWidget *fill_button;
  GtkLabel  *rule;
  GtkWidget *settle_button;
  GtkImage  *sign;
  GtkLabel  *subject;
  GtkLabel  *way_out;
  GtkLabel  *what;

  /* owned */
  PdFinding *finding;
};

G_DEFINE_FINAL_TYPE (PdFindingRow, pd_finding_row, GTK_TYPE_BOX)

enum
{
  SIGNAL_SETTLE,
  SIGNAL_FILL,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static char *
dup_subject (PdFinding *finding,
             PdRoster  *roster)
{
  g_autofree char *day = pd_day_to_short_words (pd_finding_get_day (finding));
  PdPerson        *person = pd_roster_get_person (roster, pd_finding_get_person_id (finding));
  PdSite          *site = pd_roster_get_site (roster, pd_finding_get_site_id (finding));
  const char      *name = NULL;

  if (person != NULL)
    name = pd_person_get_name (person);
  else if (site != NULL)
    name = pd_site_get_name (site);
  if (name == NULL)
    return g_strdup (day);
  /* Translators: whom or which place a finding is about, then its day: "Noor Haddad, Tue 24 Nov" */
  return g_strdup_printf (C_ ("finding", "%1$s, %2$s"), name, day);
}

static char *
dup_rule (PdFinding *finding)
{
  g_autofree char *rule = pd_finding_dup_rule_words (finding);
  const char      *severity = pd_severity_to_words (pd_finding_get_severity (finding));

  if (rule == NULL)
    return g_strdup (severity);
  /* Translators: what a finding means, then the rule it comes from */
  return g_strdup_printf (C_ ("finding", "%1$s · %2$s"), severity, rule);
}

/* A reason is kept with a shift, and an agreement is a person's: where there is neither,
 * only the way out helps. */
static gboolean
can_be_settled (PdFinding *finding,
                PdRule    *rule)
{
  guint n;

  pd_finding_get_shift_ids (finding, &n);
  return rule->settling == PD_RULE_SETTLED_BY_AGREEMENT ? pd_finding_get_person_id (finding) != PD_ID_NONE : n > 0;
}

static const char *
get_settle_label (PdFinding *finding)
{
  PdRule *rule = pd_finding_get_rule (finding);

  if (rule == NULL || pd_finding_is_settled (finding) || !can_be_settled (finding, rule))
    return NULL;
  switch (rule->settling)
    {
    case PD_RULE_SETTLED_BY_AGREEMENT:
      return _ ("Record an Agreement…");
    case PD_RULE_SETTLED_BY_REASON:
      return pd_finding_get_severity (finding) == PD_SEVERITY_CANNOT ? _ ("Go Ahead All the Same…")
                                                                     : _ ("Note a Reason…");
    case PD_RULE_SETTLED_BY_NOTHING:
    default:
      return NULL;
    }
}

static gboolean
is_about_a_gap (PdFinding *finding,
                PdRoster  *roster)
{
  GPtrArray *shifts = pd_roster_get_shifts (roster);

  for (guint i = 0; i < shifts->len; i++)
    {
      PdShift *shift = g_ptr_array_index (shifts, i);

      if (pd_shift_is_open (shift) && pd_finding_has_shift (finding, pd_shift_get_id (shift)))
        return TRUE;
    }
  return FALSE;
}

static void
set_text (GtkLabel   *label,
          const char *text)
{
  gtk_label_set_text (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && text[0] != '\0');
}

static void
settle_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  PdFindingRow *self = PD_FINDING_ROW (widget);

  g_signal_emit (self, signals[SIGNAL_SETTLE], 0, self->finding);
}

static void
fill_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  PdFindingRow *self = PD_FINDING_ROW (widget);

  g_signal_emit (self, signals[SIGNAL_FILL], 0, self->finding);
}

static void
pd_finding_row_dispose (GObject *object)
{
  PdFindingRow *self = PD_FINDING_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), PD_TYPE_FINDING_ROW);
  g_clear_object (&self->finding);

  G_OBJECT_CLASS (pd_finding_row_parent_class)->dispose (object);
}

static guint
add_signal (const char *name)
{
  return g_signal_new (name, PD_TYPE_FINDING_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, PD_TYPE_FINDING);
}

static void
pd_finding_row_class_init (PdFindingRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pd_finding_row_dispose;

  signals[SIGNAL_SETTLE] = add_signal ("settle");
  signals[SIGNAL_FILL] = add_signal ("fill");

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerdesk/Peerdesk/roster/findings/pd-finding-row.ui");
  gtk_widget_class_bind_template_child (widget_class, PdFindingRow, fill_button);
  gtk_widget_class_bind_template_child (widget_class, PdFindingRow, rule);
  gtk_widget_class_bind_template_child (widget_class, PdFindingRow, settle_button);
  gtk_widget_class_bind_template_child (widget_class, PdFindingRow, sign);
  gtk_widget_class_bind_template_child (widget_class, PdFindingRow, subject);
  gtk_widget_class_bind_template_child (widget_class, PdFindingRow, way_out);
  gtk_widget_class_bind_template_child (widget_class, PdFindingRow, what);

  gtk_widget_class_install_action (widget_class, "finding.settle", NULL, settle_action);
  gtk_widget_class_install_action (widget_class, "finding.fill", NULL, fill_action);
}

/* Large letters must not make the row wider than the panel. */
static void
set_label (GtkWidget  *button,
           const char *label)
{
  gtk_button_set_label (GTK_BUTTON (button), label);
  gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), TRUE);
}

static void
pd_finding_row_init (PdFindingRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  set_label (self->fill_button, gtk_button_get_label (GTK_BUTTON (self->fill_button)));
}

/**
 * pd_finding_row_new:
 *
 * Returns: (transfer floating): a row that shows nothing yet
 */
GtkWidget *
pd_finding_row_new (void)
{
  return g_object_new (PD_TYPE_FINDING_ROW, NULL);
}

/**
 * pd_finding_row_show:
 * @self: a row
 * @finding: what was found
 * @roster: in which roster
 * @is_writable: whether something can be done about it
 */
void
pd_finding_row_show (PdFindingRow *self,
                     PdFinding    *finding,
                     PdRoster     *roster,
                     gboolean      is_writable)
{
  g_autofree char *subject = NULL;
  g_autofree char *rule = NULL;
  const char      *settle_label;
  gboolean         is_settled;

  g_return_if_fail (PD_IS_FINDING_ROW (self));
  g_return_if_fail (PD_IS_FINDING (finding));
  g_return_if_fail (PD_IS_ROSTER (roster));

  g_set_object (&self->finding, finding);
  subject = dup_subject (finding, roster);
  rule = dup_rule (finding);
  is_settled = pd_finding_is_settled (finding);
  gtk_image_set_from_icon_name (self->sign,
                                is_settled ? "object-select-symbolic"
                                           : pd_finding_row_get_icon_name (pd_finding_get_severity (finding)));
  set_text (self->subject, subject);
  set_text (self->what, pd_finding_get_what (finding));
  set_text (self->rule, rule);
  set_text (self->way_out, is_settled ? pd_finding_get_state_words (finding) : pd_finding_get_way_out (finding));

  settle_label = get_settle_label (finding);
  set_label (self->settle_button, settle_label != NULL ? settle_label : "");
  gtk_widget_set_visible (self->settle_button, is_writable && settle_label != NULL);
  gtk_widget_set_visible (self->fill_button, is_writable && is_about_a_gap (finding, roster));
}

/**
 * pd_finding_row_get_icon_name:
 * @severity: what a finding means
 *
 * Returns: a picture for it, as on the roster; the words beside it say which it is
 */
const char *
pd_finding_row_get_icon_name (PdSeverity severity)
{
  return pd_roster_sign_get_icon_name (severity <= PD_SEVERITY_NEEDS_AGREEMENT ? PD_ROSTER_SIGN_LOOK_AT
                                                                               : PD_ROSTER_SIGN_KNOW_OF);
}
