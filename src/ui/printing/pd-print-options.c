/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-print-options.h"

#include <glib/gi18n-lib.h>

struct _PdPrintOptions
{
  GtkBox parent_instance;

  /* template children */
  AdwComboRow *sheet;
  AdwComboRow *person;
  AdwComboRow *site;
  AdwComboRow *weeks;
  AdwComboRow *span;
  AdwComboRow *side;
  AdwComboRow *redaction;
  GtkWidget   *marks_row;
  GtkSwitch   *marks;
  GtkWidget   *coverage_row;
  GtkSwitch   *coverage;
  AdwComboRow *paper_size;
  AdwComboRow *ink;
  GtkSwitch   *large_print;

  /* owned */
  GArray *person_ids; /* of PdId, as the rows have them: first nobody's, which is all */
  GArray *site_ids;

  /* state */
  PdRosterPaper paper;
  gboolean      is_filling;
};

G_DEFINE_FINAL_TYPE (PdPrintOptions, pd_print_options, GTK_TYPE_BOX)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* In the order of the list of days. */
static const guint WEEKS[] = { 1, 2, 4 };

/* What can be chosen for a kind of sheet. */
static void
update_rows (PdPrintOptions *self)
{
  PdSheetKind sheet = self->paper.sheet;
  gboolean    is_wall = sheet == PD_SHEET_KIND_WALL;
  gboolean    is_sign_in = sheet == PD_SHEET_KIND_SIGN_IN;

  gtk_widget_set_visible (GTK_WIDGET (self->person), !is_wall && !is_sign_in);
  gtk_widget_set_visible (GTK_WIDGET (self->site), is_wall || is_sign_in);
  gtk_widget_set_visible (GTK_WIDGET (self->span), is_sign_in);
  gtk_widget_set_visible (GTK_WIDGET (self->side), is_wall);
  gtk_widget_set_visible (self->marks_row, is_wall);
  gtk_widget_set_visible (self->coverage_row, is_wall);
  gtk_widget_set_visible (GTK_WIDGET (self->paper_size), is_wall);
}

static PdId
get_chosen_id (AdwComboRow *row,
               GArray      *ids)
{
  guint selected = adw_combo_row_get_selected (row);

  return selected < ids->len ? g_array_index (ids, PdId, selected) : PD_ID_NONE;
}

static void
read_rows (PdPrintOptions *self)
{
  self->paper.sheet = (PdSheetKind) adw_combo_row_get_selected (self->sheet);
  self->paper.person_id = get_chosen_id (self->person, self->person_ids);
  self->paper.site_id = get_chosen_id (self->site, self->site_ids);
  self->paper.n_weeks = WEEKS[adw_combo_row_get_selected (self->weeks)];
  self->paper.span = (PdSignInSpan) adw_combo_row_get_selected (self->span);
  self->paper.side = (PdRosterSide) adw_combo_row_get_selected (self->side);
  self->paper.redaction = (PdRedaction) adw_combo_row_get_selected (self->redaction);
  self->paper.has_marks = gtk_switch_get_active (self->marks);
  self->paper.has_coverage = gtk_switch_get_active (self->coverage);
  self->paper.paper = (PdPaper) adw_combo_row_get_selected (self->paper_size);
  self->paper.ink = (PdInk) adw_combo_row_get_selected (self->ink);
  self->paper.large_print = gtk_switch_get_active (self->large_print);
  /* Whom a wall roster leaves out is seen nowhere on it. */
  if (self->paper.sheet == PD_SHEET_KIND_WALL)
    self->paper.person_id = PD_ID_NONE;
}

static void
option_changed_cb (PdPrintOptions *self)
{
  if (self->is_filling)
    return;
  read_rows (self);
  update_rows (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
fill_row (AdwComboRow       *row,
          const char *const *words,
          guint              selected)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (words);

  adw_combo_row_set_model (row, G_LIST_MODEL (list));
  adw_combo_row_set_selected (row, selected);
}

static guint
find_weeks (guint n_weeks)
{
  for (guint i = 0; i < G_N_ELEMENTS (WEEKS); i++)
    if (WEEKS[i] >= n_weeks)
      return i;
  return G_N_ELEMENTS (WEEKS) - 1;
}

static void
fill_sheets (PdPrintOptions *self)
{
  const char *words[PD_SHEET_N_KINDS + 1] = { NULL };

  for (PdSheetKind kind = 0; kind < PD_SHEET_N_KINDS; kind++)
    words[kind] = pd_sheet_kind_to_words (kind);
  fill_row (self->sheet, words, self->paper.sheet);
}

/* A list to choose one or all from; @ids says who each is. */
static void
start_list (GtkStringList *list,
            GArray        *ids,
            const char    *all)
{
  PdId none = PD_ID_NONE;

  g_array_set_size (ids, 0);
  g_array_append_val (ids, none);
  gtk_string_list_append (list, all);
}

static void
finish_list (AdwComboRow   *row,
             GtkStringList *list,
             GArray        *ids,
             PdId           chosen)
{
  guint selected = 0;

  for (guint i = 0; i < ids->len; i++)
    if (g_array_index (ids, PdId, i) == chosen)
      selected = i;
  adw_combo_row_set_model (row, G_LIST_MODEL (list));
  adw_combo_row_set_selected (row, selected);
}

/* Who are here; those of one name with their codes. */
static void
fill_people (PdPrintOptions *self,
             PdWorkspace    *workspace)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);
  g_autoptr (GPtrArray)     people = pd_workspace_dup_people (workspace);
  g_autoptr (GHashTable)    names = pd_redaction_name_people (PD_REDACTION_FULL_NAMES, people);

  start_list (list, self->person_ids, _ ("Everybody"));
  for (guint i = 0; i < people->len; i++)
    {
      PdPerson *person = g_ptr_array_index (people, i);
      PdId      id = pd_person_get_id (person);

      if (!pd_person_is_here (person, self->paper.from))
        continue;
      g_array_append_val (self->person_ids, id);
      gtk_string_list_append (list, g_hash_table_lookup (names, &id));
    }
  finish_list (self->person, list, self->person_ids, self->paper.person_id);
}

static void
fill_sites (PdPrintOptions *self,
            PdWorkspace    *workspace)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);
  g_autoptr (GPtrArray)     sites = pd_workspace_dup_sites (workspace);

  start_list (list, self->site_ids, _ ("All sites"));
  for (guint i = 0; i < sites->len; i++)
    {
      PdId id = pd_site_get_id (g_ptr_array_index (sites, i));

      g_array_append_val (self->site_ids, id);
      gtk_string_list_append (list, pd_site_get_name (g_ptr_array_index (sites, i)));
    }
  finish_list (self->site, list, self->site_ids, self->paper.site_id);
}

static void
fill_others (PdPrintOptions *self)
{
  const char *const weeks[] = { _ ("1 week"), _ ("2 weeks"), _ ("4 weeks"), NULL };
  const char *const spans[] = { _ ("For a week"), _ ("For a day"), NULL };
  const char *const sides[] = { _ ("By person"), _ ("By site"), NULL };
  const char *const redactions[] = { pd_redaction_to_words (PD_REDACTION_FULL_NAMES),
                                     pd_redaction_to_words (PD_REDACTION_FIRST_NAME_AND_INITIAL),
                                     pd_redaction_to_words (PD_REDACTION_INITIALS), NULL };
  const char *const papers[] = { pd_paper_to_words (PD_PAPER_A4), pd_paper_to_words (PD_PAPER_A3), NULL };
  const char *const inks[] = { pd_ink_to_words (PD_INK_COLOUR), pd_ink_to_words (PD_INK_GREY),
                               pd_ink_to_words (PD_INK_PLAIN), NULL };

  fill_row (self->weeks, weeks, find_weeks (self->paper.n_weeks));
  fill_row (self->span, spans, self->paper.span);
  fill_row (self->side, sides, self->paper.side);
  fill_row (self->redaction, redactions, self->paper.redaction);
  fill_row (self->paper_size, papers, self->paper.paper);
  fill_row (self->ink, inks, self->paper.ink);
  gtk_switch_set_active (self->marks, self->paper.has_marks);
  gtk_switch_set_active (self->coverage, self->paper.has_coverage);
  gtk_switch_set_active (self->large_print, self->paper.large_print);
}

static void
pd_print_options_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), PD_TYPE_PRINT_OPTIONS);

  G_OBJECT_CLASS (pd_print_options_parent_class)->dispose (object);
}

static void
pd_print_options_finalize (GObject *object)
{
  PdPrintOptions *self = PD_PRINT_OPTIONS (object);

  g_array_unref (self->person_ids);
  g_array_unref (self->site_ids);

  G_OBJECT_CLASS (pd_print_options_parent_class)->finalize (object);
}

static void
pd_print_options_class_init (PdPrintOptionsClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = pd_print_options_dispose;
  object_class->finalize = pd_print_options_finalize;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/peerdesk/Peerdesk/printing/pd-print-options.ui");
  gtk_widget_class_bind_template_child (widget_class, PdPrintOptions, coverage);
  gtk_widget_class_bind_template_child (widget_class, PdPrintOptions, coverage_row);
  gtk_widget_class_bind_template_child (widget_class, PdPrintOptions, ink);
  gtk_widget_class_bind_template_child (widget_class, PdPrintOptions, large_print);
  gtk_widget_class_bind_template_child (widget_class, PdPrintOptions, marks);
  gtk_widget_class_bind_template_child (widget_class, PdPrintOptions, marks_row);
  gtk_widget_class_bind_template_child (widget_class, PdPrintOptions, paper_size);
  gtk_widget_class_bind_template_child (widget_class, PdPrintOptions, person);
  gtk_widget_class_bind_template_child (widget_class, PdPrintOptions, redaction);
  gtk_widget_class_bind_template_child (widget_class, PdPrintOptions, sheet);
  gtk_widget_class_bind_template_child (widget_class, PdPrintOptions, side);
  gtk_widget_class_bind_template_child (widget_class, PdPrintOptions, site);
  gtk_widget_class_bind_template_child (widget_class, PdPrintOptions, span);
  gtk_widget_class_bind_template_child (widget_class, PdPrintOptions, weeks);
  gtk_widget_class_bind_template_callback (widget_class, option_changed_cb);
}

static void
pd_print_options_init (PdPrintOptions *self)
{
  self->person_ids = g_array_new (FALSE, FALSE, sizeof (PdId));
  self->site_ids = g_array_new (FALSE, FALSE, sizeof (PdId));
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * pd_print_options_fill:
 * @self: rows of options
 * @workspace: the open service, for its people and sites
 * @paper: what is chosen at first
 */
void
pd_print_options_fill (PdPrintOptions      *self,
                       PdWorkspace         *workspace,
                       const PdRosterPaper *paper)
{
  g_return_if_fail (PD_IS_PRINT_OPTIONS (self));
  g_return_if_fail (PD_IS_WORKSPACE (workspace));
  g_return_if_fail (paper != NULL);

  self->paper = *paper;
  self->is_filling = TRUE;
  fill_sheets (self);
  fill_people (self, workspace);
  fill_sites (self, workspace);
  fill_others (self);
  self->is_filling = FALSE;
  update_rows (self);
}

/**
 * pd_print_options_get_paper:
 * @self: rows of options
 *
 * Returns: (transfer none): what is chosen
 */
const PdRosterPaper *
pd_print_options_get_paper (PdPrintOptions *self)
{
  g_return_val_if_fail (PD_IS_PRINT_OPTIONS (self), NULL);

  return &self->paper;
}
