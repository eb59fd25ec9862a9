/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-store"

#include "config.h"

#include "pd-founding-private.h"

#include <glib/gi18n-lib.h>

#include "pd-history-table-private.h"
#include "pd-migrations-private.h"
#include "pd-person-table-private.h"
#include "pd-service-table-private.h"

static gboolean
write_founding_line (PdDatabase            *database,
                     const PdStoreFounding *founding,
                     PdId                   founder,
                     GError               **error)
{
  g_autofree char *label = g_strdup_printf (_ ("Create %s"), founding->service_name);
  PdVaultRecord    record = {
       .sequence = PD_FOUNDING_SEQUENCE,
       .who = founder,
       .when = founding->now,
       .label = label,
  };

  return pd_history_table_write (database, &record, TRUE, FALSE, error);
}

/* Until somebody says otherwise, fortnights begin with the week of the first day. */
static PdDay
first_monday (const PdStoreFounding *founding)
{
  PdDay today = (PdDay) (founding->now / G_TIME_SPAN_DAY);

  return pd_day_week_start (today, PD_WEEKDAY_MONDAY);
}

static gboolean
write_founding (PdDatabase            *database,
                const PdStoreFounding *founding,
                PdId                   founder,
                PdIdentity            *identity,
                GError               **error)
{
  g_autoptr (PdService) service = pd_service_new (founding->service_name);
  g_autoptr (PdPerson)  person = pd_person_new (founder, founding->founder_name);

  pd_service_set_zone (service, founding->zone);
  pd_service_set_fortnight_anchor (service, first_monday (founding));
  pd_person_set_use (person, PD_USE_MANAGER);
  return pd_service_table_insert (database, service, error) &&
         pd_person_table_write_new (database, person, error) &&
         pd_person_table_write_key (database, founder, pd_identity_get_public (identity), error) &&
         write_founding_line (database, founding, founder, error);
}

/**
 * pd_founding_new_database:
 * @founding: what is there from the beginning
 * @founder: the id of the service's first manager
 * @identity: their key pair
 * @error: return location for an error
 *
 * Returns: (transfer full): the tables of a service with its first manager
 */
PdDatabase *
pd_founding_new_database (const PdStoreFounding *founding,
                          PdId                   founder,
                          PdIdentity            *identity,
                          GError               **error)
{
  g_autoptr (PdDatabase) database = pd_database_new_empty (error);

  if (database == NULL || !pd_migrations_run (database, error) || !pd_database_begin (database, error))
    return NULL;
  if (write_founding (database, founding, founder, identity, error) && pd_database_commit (database, error))
    return g_steal_pointer (&database);
  pd_database_roll_back (database);
  return NULL;
}
