/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-found-note.h"

#include "pd-note-words.h"
#include "pd-people-words.h"

#include <glib/gi18n-lib.h>

struct _PdFoundNote
{
  GObject parent_instance;

  /* owned */
  char *excerpt;
  char *title;

  /* state */
  PdId id;
};

G_DEFINE_FINAL_TYPE (PdFoundNote, pd_found_note, G_TYPE_OBJECT)

static void
pd_found_note_finalize (GObject *object)
{
  PdFoundNote *self = PD_FOUND_NOTE (object);

  g_free (self->excerpt);
  g_free (self->title);

  G_OBJECT_CLASS (pd_found_note_parent_class)->finalize (object);
}

static void
pd_found_note_class_init (PdFoundNoteClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pd_found_note_finalize;
}

static void
pd_found_note_init (PdFoundNote *self)
{
}

static char *
dup_title (PdWorkspace        *workspace,
           const PdNoteRecord *note,
           PdDay               today)
{
  g_autofree char *day = pd_people_words_days (note->day, note->day, today);
  g_autofree char *worker = pd_note_words_side (workspace, note, PD_NOTE_SIDE_WORKER);

  /* Translators: the day of a note's session, and whose it was */
  return g_strdup_printf (C_ ("note", "%1$s, %2$s"), day, worker);
}

/* A piece can go over lines, and its marks say nothing here. */
static char *
dup_plain (const char *excerpt)
{
  g_autofree char         *plain = g_strdelimit (g_strdup (excerpt), "\r\n#*", ' ');
  g_auto (GStrv)           words = g_strsplit (plain, " ", -1);
  g_autoptr (GStrvBuilder) kept = g_strv_builder_new ();
  g_auto (GStrv)           list = NULL;

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      g_strv_builder_add (kept, words[i]);
  list = g_strv_builder_end (kept);
  return g_strjoinv (" ", list);
}

/**
 * pd_found_note_new:
 * @workspace: an unlocked workspace
 * @hit: what was found
 * @today: the day that it is
 *
 * Returns: (transfer full) (nullable): the same to be listed, or %NULL where the note is
 *   gone, or in the trash
 */
PdFoundNote *
pd_found_note_new (PdWorkspace     *workspace,
                   const PdNoteHit *hit,
                   PdDay            today)
{
  g_autoptr (PdNoteRecord) note = pd_workspace_load_note (workspace, hit->note_id, NULL);
  PdFoundNote             *self;

  if (note == NULL || note->trashed_on != PD_DAY_NONE)
    return NULL;
  self = g_object_new (PD_TYPE_FOUND_NOTE, NULL);
  self->id = hit->note_id;
  self->title = dup_title (workspace, note, today);
  self->excerpt = dup_plain (hit->excerpt);
  return self;
}

/**
 * pd_found_note_get_id:
 * @self: a note that was found
 *
 * Returns: which
 */
PdId
pd_found_note_get_id (PdFoundNote *self)
{
  g_return_val_if_fail (PD_IS_FOUND_NOTE (self), PD_ID_NONE);

  return self->id;
}

/**
 * pd_found_note_get_title:
 * @self: a note that was found
 *
 * Returns: its day, and whose session it was
 */
const char *
pd_found_note_get_title (PdFoundNote *self)
{
  g_return_val_if_fail (PD_IS_FOUND_NOTE (self), NULL);

  return self->title;
}

/**
 * pd_found_note_get_excerpt:
 * @self: a note that was found
 *
 * Returns: the words around one of the places
 */
const char *
pd_found_note_get_excerpt (PdFoundNote *self)
{
  g_return_val_if_fail (PD_IS_FOUND_NOTE (self), NULL);

  return self->excerpt;
}

static GtkWidget *
create_label (GtkWidget *box)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_width_chars (GTK_LABEL (label), 20);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 24);
  gtk_box_append (GTK_BOX (box), label);
  return label;
}

/**
 * pd_found_note_create_row:
 *
 * Returns: (transfer floating): a row of a list that shows no note yet
 */
GtkWidget *
pd_found_note_create_row (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  gtk_widget_add_css_class (box, "pd-standing-row");
  create_label (box);
  gtk_widget_add_css_class (create_label (box), "caption");
  return box;
}

/**
 * pd_found_note_show:
 * @self: a note that was found
 * @row: a row of a list
 */
void
pd_found_note_show (PdFoundNote *self,
                    GtkWidget   *row)
{
  g_return_if_fail (PD_IS_FOUND_NOTE (self));

  gtk_label_set_label (GTK_LABEL (gtk_widget_get_first_child (row)), self->title);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (row)), self->excerpt);
}
