/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-repetition-group.h"

#include "pd-date-row.h"
#include "pd-error.h"
#include "pd-proposal.h"
#include "pd-typed-number.h"
#include "pd-weekdays-row.h"

#include <glib/gi18n-lib.h>

#define USUAL_DAYS (6 * 7)

/* More than that nobody reads in a form; the preview of the act has all of them. */
#define MOST_TOLD 4

/* How a repetition ends. */
typedef enum
{
  ENDS_ON_A_DAY,
  ENDS_AFTER_SOME,
} Ending;

struct _PdRepetitionGroup
{
  AdwPreferencesGroup parent_instance;

  /* template children */
  PdWeekdaysRow *days;
  AdwComboRow   *ending;
  GtkLabel      *preview;
  GtkWidget     *preview_row;
  GtkSpinButton *times;
  GtkWidget     *times_row;
  PdDateRow     *until;
  GtkSpinButton *weeks;

  /* state */
  PdDay        first;
  PdRepetition proposed;
};

G_DEFINE_FINAL_TYPE (PdRepetitionGroup, pd_repetition_group, ADW_TYPE_PREFERENCES_GROUP)

enum
{
  PROP_0,
  PROP_TODAY,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
propose (PdRepetitionGroup *self)
{
  pd_weekdays_row_set_weekdays (self->days, PD_WEEKDAYS_OF (pd_day_get_weekday (self->first)));
  pd_date_row_set_day (self->until, self->first + USUAL_DAYS);
  self->proposed = pd_repetition_group_get_repetition (self);
}

/* What is in the way of which day, the first ones. */
static char *
dup_collisions (GPtrArray *proposals)
{
  g_autoptr (GString) words = g_string_new (NULL);
  guint               n = 0;

  for (guint i = 0; i < proposals->len && n < MOST_TOLD; i++)
    {
      const PdProposal *proposal = g_ptr_array_index (proposals, i);
      g_autofree char  *day = NULL;

      if (proposal->words == NULL)
        continue;
      day = pd_day_to_short_words (pd_shift_get_day (proposal->after));
      g_string_append_c (words, '\n');
      /* Translators: a day, and what is in the way of a shift on it: "Tue 1 Dec: On leave." */
      g_string_append_printf (words, C_ ("collision", "%1$s: %2$s"), day, proposal->words);
      n++;
    }
  return g_string_free (g_steal_pointer (&words), FALSE);
}

static void
changed_cb (PdRepetitionGroup *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
ending_cb (PdRepetitionGroup *self)
{
  gboolean on_a_day = adw_combo_row_get_selected (self->ending) == ENDS_ON_A_DAY;

  gtk_widget_set_visible (GTK_WIDGET (self->until), on_a_day);
  gtk_widget_set_visible (self->times_row, !on_a_day);
  changed_cb (self);
}

static gboolean
pd_repetition_group_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (PD_REPETITION_GROUP (widget)->weeks));
}

static void
pd_repetition_group_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PD_TYPE_REPETITION_GROUP);

  G_OBJECT_CLASS (pd_repetition_group_parent_class)->dispose (object);
}

static void
pd_repetition_group_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_TODAY:
      g_object_set_property (G_OBJECT (PD_REPETITION_GROUP (object)->until), "today", value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
pd_repetition_group_class_init (PdRepetitionGroupClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = pd_repetition_group_dispose;
  object_class->set_property = pd_repetition_group_set_property;
  widget_class->grab_focus = pd_repetition_group_grab_focus;

  properties[PROP_TODAY] = g_param_spec_int ("today", NULL, NULL, G_MININT32, G_MAXINT32, PD_DAY_NONE,
                                             G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", PD_TYPE_REPETITION_GROUP, G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (PD_TYPE_DATE_ROW);
  g_type_ensure (PD_TYPE_WEEKDAYS_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerdesk/Peerdesk/roster/planning/pd-repetition-group.ui");
  gtk_widget_class_bind_template_child (widget_class, PdRepetitionGroup, days);
  gtk_widget_class_bind_template_child (widget_class, PdRepetitionGroup, ending);
  gtk_widget_class_bind_template_child (widget_class, PdRepetitionGroup, preview);
  gtk_widget_class_bind_template_child (widget_class, PdRepetitionGroup, preview_row);
  gtk_widget_class_bind_template_child (widget_class, PdRepetitionGroup, times);
  gtk_widget_class_bind_template_child (widget_class, PdRepetitionGroup, times_row);
  gtk_widget_class_bind_template_child (widget_class, PdRepetitionGroup, until);
  gtk_widget_class_bind_template_child (widget_class, PdRepetitionGroup, weeks);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, ending_cb);
}

static void
pd_repetition_group_init (PdRepetitionGroup *self)
{
  self->first = PD_DAY_NONE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * pd_repetition_group_set_first:
 * @self: a group
 * @first: the day of the first shift
 *
 * Proposes to repeat on its day of the week for six weeks, unless something else was
 * chosen already.
 */
void
pd_repetition_group_set_first (PdRepetitionGroup *self,
                               PdDay              first)
{
  g_return_if_fail (PD_IS_REPETITION_GROUP (self));
  g_return_if_fail (first != PD_DAY_NONE);

  if (first == self->first)
    return;
  if (self->first == PD_DAY_NONE || pd_repetition_group_is_as_proposed (self))
    {
      self->first = first;
      propose (self);
    }
  self->first = first;
}

/**
 * pd_repetition_group_get_repetition:
 * @self: a group
 *
 * Returns: what it says
 */
PdRepetition
pd_repetition_group_get_repetition (PdRepetitionGroup *self)
{
  PdRepetition repetition = { 0, 1, PD_DAY_NONE, 0 };

  g_return_val_if_fail (PD_IS_REPETITION_GROUP (self), repetition);

  repetition.weekdays = pd_weekdays_row_get_weekdays (self->days);
  repetition.every_weeks = pd_typed_number (self->weeks);
  if (adw_combo_row_get_selected (self->ending) == ENDS_ON_A_DAY)
    repetition.until = pd_date_row_get_day (self->until);
  else
    repetition.n_times = (guint) pd_typed_number (self->times);
  return repetition;
}

/**
 * pd_repetition_group_is_as_proposed:
 * @self: a group
 *
 * Returns: whether nothing was chosen; then there is nothing to lose
 */
gboolean
pd_repetition_group_is_as_proposed (PdRepetitionGroup *self)
{
  PdRepetition repetition;

  g_return_val_if_fail (PD_IS_REPETITION_GROUP (self), TRUE);

  repetition = pd_repetition_group_get_repetition (self);
  return repetition.weekdays == self->proposed.weekdays && repetition.every_weeks == self->proposed.every_weeks &&
         repetition.until == self->proposed.until && repetition.n_times == self->proposed.n_times;
}

/**
 * pd_repetition_group_check:
 * @self: a group
 * @error: return location for a #GError
 *
 * Returns: whether that can be; otherwise %PD_ERROR_INPUT says what is missing
 */
gboolean
pd_repetition_group_check (PdRepetitionGroup *self,
                           GError           **error)
{
  PdRepetition repetition;

  g_return_val_if_fail (PD_IS_REPETITION_GROUP (self), FALSE);

  repetition = pd_repetition_group_get_repetition (self);
  if (repetition.weekdays == 0)
    {
      g_set_error_literal (error, PD_ERROR, PD_ERROR_INPUT, _ ("Choose a day of the week."));
      return FALSE;
    }
  return pd_repetition_check (&repetition, self->first, error);
}

/**
 * pd_repetition_group_show_proposals:
 * @self: a group
 * @proposals: (nullable) (element-type PdProposal): the series as it would be, or %NULL
 *   while that can't be told
 *
 * Says below the rows how many there would be, and what is in the way of which.
 */
void
pd_repetition_group_show_proposals (PdRepetitionGroup *self,
                                    GPtrArray         *proposals)
{
  g_autofree char *words = NULL;
  g_autofree char *collisions = NULL;
  g_autofree char *text = NULL;

  g_return_if_fail (PD_IS_REPETITION_GROUP (self));

  gtk_widget_set_visible (self->preview_row, proposals != NULL);
  if (proposals == NULL)
    return;
  words = pd_proposals_to_words (proposals);
  collisions = dup_collisions (proposals);
  text = g_strconcat (words, collisions, NULL);
  gtk_label_set_text (self->preview, text);
}
