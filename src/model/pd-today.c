/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-today-private.h"

#include "pd-site.h"
#include "pd-spelling-private.h"

#include <glib/gi18n-lib.h>

static const PdSpelling KINDS[] = {
  [PD_TODAY_SESSION] = { "session", N_ ("My supervision sessions") },
  [PD_TODAY_CIRCLE] = { "co-supervision", N_ ("My co-supervision") },
  [PD_TODAY_SHIFT] = { "shift", N_ ("My shifts") },
  [PD_TODAY_NOTE] = { "note", N_ ("Notes that wait for me to agree") },
  [PD_TODAY_DUE] = { "supervision-due", N_ ("Supervision that is due") },
  [PD_TODAY_SWAP] = { "swap", N_ ("Swaps that wait for an answer") },
  [PD_TODAY_GAP] = { "gap", N_ ("Gaps in the published roster") },
  [PD_TODAY_PUBLISH] = { "publish", N_ ("Roster to publish") },
  [PD_TODAY_TRAINING] = { "training", N_ ("Training that expires") },
  [PD_TODAY_REVIEW] = { "review", N_ ("To look at again") },
  [PD_TODAY_ROLE] = { "role", N_ ("Role descriptions") },
};

static void
item_free (gpointer data)
{
  PdTodayItem *item = data;

  g_free (item->words);
  g_free (item->detail);
  g_free (item);
}

/**
 * pd_today_new:
 * @today: the day
 * @me: whom it is for
 * @people: (element-type PdPerson): everybody
 * @sites: (element-type PdSite): all sites
 *
 * Returns: (transfer full): a day on which nothing is known yet
 */
PdToday *
pd_today_new (PdDay      today,
              PdPerson  *me,
              GPtrArray *people,
              GPtrArray *sites)
{
  PdToday *self = g_new0 (PdToday, 1);

  self->today = today;
  self->me = g_object_ref (me);
  self->people = g_ptr_array_ref (people);
  self->sites = g_ptr_array_ref (sites);
  self->items = g_ptr_array_new_with_free_func (item_free);
  return self;
}

/**
 * pd_today_free:
 * @self: (transfer full) (nullable): somebody's day
 */
void
pd_today_free (PdToday *self)
{
  if (self == NULL)
    return;
  g_object_unref (self->me);
  g_ptr_array_unref (self->people);
  g_ptr_array_unref (self->sites);
  g_ptr_array_unref (self->items);
  g_free (self);
}

/**
 * pd_today_minds_others:
 * @self: somebody's day
 *
 * Returns: whether they look after the roster and the training of everybody, as a
 *   coordinator or a manager does
 */
gboolean
pd_today_minds_others (const PdToday *self)
{
  PdUse use = pd_person_get_use (self->me);

  return use == PD_USE_COORDINATOR || use == PD_USE_MANAGER;
}

/* Takes both texts; one that says nothing is none. */
PdTodayItem *
pd_today_take (PdToday    *self,
               PdTodayKind kind,
               PdDay       day,
               PdId        subject_id,
               char       *words,
               char       *detail)
{
  PdTodayItem *item = g_new0 (PdTodayItem, 1);

  item->kind = kind;
  item->day = day;
  item->subject_id = subject_id;
  item->words = words;
  if (detail != NULL && *detail != '\0')
    item->detail = detail;
  else
    g_free (detail);
  g_ptr_array_add (self->items, item);
  return item;
}

/* Somebody who is not in the file any more has no name here. */
const char *
pd_today_name_person (const PdToday *self,
                      PdId           id)
{
  for (guint i = 0; i < self->people->len; i++)
    if (pd_person_get_id (self->people->pdata[i]) == id)
      return pd_person_get_name (self->people->pdata[i]);
  return NULL;
}

const char *
pd_today_name_site (const PdToday *self,
                    PdId           id)
{
  for (guint i = 0; i < self->sites->len; i++)
    if (pd_site_get_id (self->sites->pdata[i]) == id)
      return pd_site_get_name (self->sites->pdata[i]);
  return NULL;
}

/* "in 12 days" by itself would leave the day to be counted. */
static void
add_training (PdToday          *self,
              const PdTraining *training)
{
  const char *name = pd_today_name_person (self, training->person_id);

  /* Translators: %1$s is a person, %2$s a training: "Ada Park: First aid" */
  pd_today_take (self, PD_TODAY_TRAINING, training->expires_on, training->person_id,
                 g_strdup_printf (_ ("%1$s: %2$s"), name, training->name),
                 pd_training_expiry_to_words (training, self->today));
}

/* Whose training it is, while they are here. */
static gboolean
has_training_to_tell (const PdToday    *self,
                      const PdTraining *training)
{
  for (guint i = 0; i < self->people->len; i++)
    {
      PdPerson *person = self->people->pdata[i];

      if (pd_person_get_id (person) == training->person_id)
        return pd_person_is_here (person, self->today) &&
               (pd_today_minds_others (self) || training->person_id == pd_person_get_id (self->me));
    }
  return FALSE;
}

/**
 * pd_today_add_trainings:
 * @self: somebody's day
 * @trainings: (element-type PdTraining): of everybody
 *
 * Adds what runs out within %PD_TODAY_DAYS_REVIEW days, or has run out, and was not done
 * anew: their own, and everybody's to whoever looks after that.
 */
void
pd_today_add_trainings (PdToday   *self,
                        GPtrArray *trainings)
{
  PdDay until = self->today + PD_TODAY_DAYS_REVIEW;

  for (guint i = 0; i < trainings->len; i++)
    {
      const PdTraining *training = trainings->pdata[i];

      if (!pd_training_holds (training, until) && has_training_to_tell (self, training) &&
          !pd_training_is_renewed (training, trainings, until))
        add_training (self, training);
    }
}

/* A session that is to come is not to be missed; one that was can still be put down. */
static gboolean
is_session_of_before (const PdTodayItem *item,
                      PdDay              today)
{
  return (item->kind == PD_TODAY_SESSION || item->kind == PD_TODAY_CIRCLE) && item->day < today;
}

static int
compare_items (gconstpointer a,
               gconstpointer b,
               gpointer      user_data)
{
  const PdToday     *self = user_data;
  const PdTodayItem *item = *(const PdTodayItem *const *) a;
  const PdTodayItem *other = *(const PdTodayItem *const *) b;

  if (item->kind != other->kind)
    return item->kind < other->kind ? -1 : 1;
  if (is_session_of_before (item, self->today) != is_session_of_before (other, self->today))
    return is_session_of_before (item, self->today) ? 1 : -1;
  if (item->day != other->day)
    return item->day < other->day ? -1 : 1;
  if (item->start != other->start)
    return item->start < other->start ? -1 : 1;
  return g_utf8_collate (item->words, other->words);
}

/**
 * pd_today_sort:
 * @self: somebody's day
 *
 * Puts what was found in the order in which it is read: by kind, day, time and words.
 * Sessions of days before stand behind those of today and later.
 */
void
pd_today_sort (PdToday *self)
{
  g_ptr_array_sort_with_data (self->items, compare_items, self);
}

/**
 * pd_today_kind_to_nick:
 * @kind: what sort of thing it is
 *
 * Returns: how scripts read it
 */
const char *
pd_today_kind_to_nick (PdTodayKind kind)
{
  return pd_spelling_get_nick (KINDS, G_N_ELEMENTS (KINDS), kind);
}

/**
 * pd_today_kind_to_words:
 * @kind: what sort of thing it is
 *
 * Returns: a heading for those, in the reader's language
 */
const char *
pd_today_kind_to_words (PdTodayKind kind)
{
  return pd_spelling_get_words (KINDS, G_N_ELEMENTS (KINDS), kind);
}
