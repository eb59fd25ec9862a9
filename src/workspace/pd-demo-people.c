/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-workspace"

#include "config.h"

#include "pd-demo-private.h"

#include <string.h>

#define FULL_TIME_MINUTES (38 * 60)

/* Of ten people one supervises others, of twenty-five one keeps the roster. */
#define PEOPLE_PER_SUPERVISOR 10
#define PEOPLE_PER_COORDINATOR 25

/* Names, codes and addresses that somebody has. */
typedef struct
{
  GHashTable *names;
  GHashTable *codes;
  GHashTable *addresses;
} Taken;

static void
clear_taken (Taken *taken)
{
  g_hash_table_unref (taken->names);
  g_hash_table_unref (taken->codes);
  g_hash_table_unref (taken->addresses);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Taken, clear_taken)

static void
take_there (Taken     *taken,
            GPtrArray *there)
{
  taken->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  taken->codes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  taken->addresses = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < there->len; i++)
    {
      PdPerson *person = g_ptr_array_index (there, i);

      g_hash_table_add (taken->names, g_strdup (pd_person_get_name (person)));
      g_hash_table_add (taken->codes, g_ascii_strup (pd_person_get_code (person), -1));
    }
}

/* A first and a last name that nobody has together. Chance finds one soon: there are far
 * more pairs than people. */
static char *
make_name (PdDemo *self,
           Taken  *taken)
{
  guint              n_first;
  guint              n_last;
  const char *const *first = pd_demo_words_first_names (&n_first);
  const char *const *last = pd_demo_words_last_names (&n_last);

  for (;;)
    {
      g_autofree char *name = g_strconcat (first[pd_random_below (&self->random, n_first)],
                                           " ",
                                           last[pd_random_below (&self->random, n_last)],
                                           NULL);

      if (g_hash_table_add (taken->names, g_strdup (name)))
        return g_steal_pointer (&name);
    }
}

/* @stem, or @stem and the first number from 2 on that makes it nobody's. */
static char *
take_first_free (GHashTable *taken,
                 const char *stem,
                 const char *end)
{
  g_autofree char *text = g_strconcat (stem, end, NULL);

  for (guint i = 2; !g_hash_table_add (taken, g_strdup (text)); i++)
    {
      g_free (text);
      text = g_strdup_printf ("%s%u%s", stem, i, end);
    }
  return g_steal_pointer (&text);
}

static char *
make_code (const char *name,
           Taken      *taken)
{
  g_autofree char *plain = g_str_to_ascii (name, "C");
  const char      *last = strrchr (plain, ' ');
  const char       initials[] = { g_ascii_toupper (plain[0]), g_ascii_toupper (last[1]), '\0' };

  return take_first_free (taken->codes, initials, "");
}

static char *
make_address (const char *name,
              Taken      *taken)
{
  g_autofree char *plain = g_str_to_ascii (name, "C");
  GString         *stem = g_string_new (NULL);
  g_autofree char *text = NULL;

  for (const char *p = plain; *p != '\0'; p++)
    if (g_ascii_isalpha (*p))
      g_string_append_c (stem, g_ascii_tolower (*p));
    else if (*p == ' ' && stem->len > 0 && stem->str[stem->len - 1] != '.')
      g_string_append_c (stem, '.');
  text = g_string_free (stem, FALSE);
  return take_first_free (taken->addresses, text, "@example.org");
}

/* After the mobiles, landlines: 5550 is kept free for stories in every state. */
static char *
make_phone (guint i)
{
  guint              n;
  const char *const *mobiles = pd_demo_words_mobiles (&n);

  if (i < n)
    return g_strdup (mobiles[i]);
  return g_strdup_printf ("02 5550 %04u", (i - n) % 10000);
}

static PdEmployment
choose_employment (PdDemo *self,
                   guint   i)
{
  guint chance = pd_random_below (&self->random, 100);

  if (i % PEOPLE_PER_COORDINATOR == 0)
    return PD_EMPLOYMENT_FULL_TIME;
  if (i % PEOPLE_PER_SUPERVISOR == 1 || chance < 62)
    return PD_EMPLOYMENT_PART_TIME;
  if (chance < 80)
    return PD_EMPLOYMENT_CASUAL;
  return chance < 90 ? PD_EMPLOYMENT_VOLUNTEER : PD_EMPLOYMENT_FULL_TIME;
}

static PdUse
choose_use (guint i)
{
  if (i % PEOPLE_PER_COORDINATOR == 0)
    return PD_USE_COORDINATOR;
  return i % PEOPLE_PER_SUPERVISOR == 1 ? PD_USE_SUPERVISOR : PD_USE_WORKER;
}

static void
give_employment (PdPerson    *person,
                 PdEmployment employment,
                 PdUse        use)
{
  pd_person_set_employment (person, employment);
  pd_person_set_use (person, use);
  if (employment == PD_EMPLOYMENT_VOLUNTEER)
    return;
  pd_person_set_stream (person,
                        use == PD_USE_WORKER ? "Social and community services, level 3"
                                             : "Social and community services, level 4");
}

static void
give_sites (PdDemo       *self,
            PdDemoWorker *worker,
            guint         i)
{
  PdId  ids[2];
  guint n = 1;

  worker->site = i % self->sites->len;
  ids[0] = pd_site_get_id (g_ptr_array_index (self->sites, worker->site));
  /* Some know a second site of the same zone well. */
  for (guint j = worker->site + 1; j < self->sites->len && n == 1; j++)
    if (g_str_equal (pd_demo_sites[j].zone, pd_demo_sites[worker->site].zone) &&
        pd_random_chance (&self->random, 300))
      ids[n++] = pd_site_get_id (g_ptr_array_index (self->sites, j));
  pd_person_set_site_ids (worker->person, ids, n);
}

/* What was agreed in writing is what the pattern holds. Casuals agreed on nothing. */
static void
give_hours (PdDemoWorker *worker)
{
  int minutes = 0;

  for (guint i = 0; i < PD_DEMO_PATTERN_DAYS; i++)
    if (worker->pattern[i] != NULL)
      minutes += pd_demo_slot_get_work (worker->pattern[i]);
  switch (pd_person_get_employment (worker->person))
    {
    case PD_EMPLOYMENT_FULL_TIME:
      pd_person_set_agreed_minutes (worker->person, FULL_TIME_MINUTES);
      break;
    case PD_EMPLOYMENT_PART_TIME:
      pd_person_set_agreed_minutes (worker->person, minutes / 2);
      break;
    case PD_EMPLOYMENT_CASUAL:
    case PD_EMPLOYMENT_VOLUNTEER:
    case PD_EMPLOYMENT_UNKNOWN:
    default:
      break;
    }
}

static void
make_worker (PdDemo *self,
             Taken  *taken,
             guint   i)
{
  PdDemoWorker     worker = { .away_from = PD_DAY_NONE, .away_until = PD_DAY_NONE };
  PdEmployment     employment = choose_employment (self, i);
  PdUse            use = choose_use (i);
  g_autofree char *name = make_name (self, taken);
  g_autofree char *code = make_code (name, taken);
  g_autofree char *address = make_address (name, taken);
  g_autofree char *phone = make_phone (i);

  worker.person = pd_person_new (pd_random_id (&self->random), name);
  worker.phase = pd_random_below (&self->random, 4);
  pd_person_set_code (worker.person, code);
  pd_person_set_email (worker.person, address);
  pd_person_set_phone (worker.person, phone);
  give_employment (worker.person, employment, use);
  give_sites (self, &worker, i);
  pd_person_set_role_title (worker.person,
                            pd_demo_words_role (pd_demo_sites[worker.site].kind, use != PD_USE_WORKER));
  pd_demo_make_pattern (self, &worker);
  give_hours (&worker);
  g_array_append_val (self->workers, worker);
}

/**
 * pd_demo_make_people:
 * @self: a service with its sites
 * @there: (element-type PdPerson): who is there already, and keeps name and code
 *
 * Makes the people up, with what was agreed with each.
 */
void
pd_demo_make_people (PdDemo    *self,
                     GPtrArray *there)
{
  g_auto (Taken) taken = { NULL, NULL, NULL };

  take_there (&taken, there);
  for (guint i = 0; i < self->options.n_workers; i++)
    make_worker (self, &taken, i);
  for (guint i = 0; i < self->workers->len; i++)
    {
      PdDemoWorker *worker = &g_array_index (self->workers, PdDemoWorker, i);
      PdId          id = pd_person_get_id (worker->person);

      g_hash_table_insert (self->workers_by_person, g_memdup2 (&id, sizeof id), worker);
    }
}

/**
 * pd_demo_find_worker:
 * @self: a service with its people
 * @person_id: somebody
 *
 * Returns: (transfer none) (nullable): the worker, or %NULL when nobody is
 */
PdDemoWorker *
pd_demo_find_worker (PdDemo *self,
                     PdId    person_id)
{
  return g_hash_table_lookup (self->workers_by_person, &person_id);
}
