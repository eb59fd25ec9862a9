/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-service.h"

#include "pd-site.h"
#include "pd-text-private.h"

/* Monday 5 January 1970: until a service says which, its fortnights begin on a Monday. */
#define DEFAULT_ANCHOR ((PdDay) 4)

struct _PdService
{
  GObject parent_instance;

  /* owned, never NULL */
  char *name;
  char *zone;

  /* state */
  PdDay fortnight_anchor;
};

G_DEFINE_FINAL_TYPE (PdService, pd_service, G_TYPE_OBJECT)

static void
pd_service_finalize (GObject *object)
{
  PdService *self = PD_SERVICE (object);

  g_free (self->name);
  g_free (self->zone);

  G_OBJECT_CLASS (pd_service_parent_class)->finalize (object);
}

static void
pd_service_class_init (PdServiceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pd_service_finalize;
}

static void
pd_service_init (PdService *self)
{
  self->name = g_strdup ("");
  self->zone = g_strdup (PD_SITE_DEFAULT_ZONE);
  self->fortnight_anchor = DEFAULT_ANCHOR;
}

/**
 * pd_service_new:
 * @name: its name
 *
 * Returns: (transfer full): a service in %PD_SITE_DEFAULT_ZONE whose fortnights begin
 *   on a Monday
 */
PdService *
pd_service_new (const char *name)
{
  PdService *self = g_object_new (PD_TYPE_SERVICE, NULL);

  pd_service_set_name (self, name);
  return self;
}

/**
 * pd_service_copy:
 * @self: a service
 *
 * Returns: (transfer full): another one that is the same
 */
PdService *
pd_service_copy (PdService *self)
{
  PdService *copy;

  g_return_val_if_fail (PD_IS_SERVICE (self), NULL);

  copy = pd_service_new (self->name);
  pd_service_set_zone (copy, self->zone);
  copy->fortnight_anchor = self->fortnight_anchor;
  return copy;
}

/**
 * pd_service_equal:
 * @self: a service
 * @other: another
 *
 * Returns: whether both say the same
 */
gboolean
pd_service_equal (PdService *self,
                  PdService *other)
{
  g_return_val_if_fail (PD_IS_SERVICE (self), FALSE);
  g_return_val_if_fail (PD_IS_SERVICE (other), FALSE);

  return g_str_equal (self->name, other->name) && g_str_equal (self->zone, other->zone) &&
         self->fortnight_anchor == other->fortnight_anchor;
}

/**
 * pd_service_get_name:
 * @self: a service
 *
 * Returns: its name; never %NULL
 */
const char *
pd_service_get_name (PdService *self)
{
  g_return_val_if_fail (PD_IS_SERVICE (self), NULL);

  return self->name;
}

/**
 * pd_service_set_name:
 * @self: a service
 * @name: (nullable): its name
 */
void
pd_service_set_name (PdService  *self,
                     const char *name)
{
  g_return_if_fail (PD_IS_SERVICE (self));

  pd_text_replace (&self->name, name);
}

/**
 * pd_service_get_zone:
 * @self: a service
 *
 * Returns: the IANA name of the zone that a new site is in; never %NULL
 */
const char *
pd_service_get_zone (PdService *self)
{
  g_return_val_if_fail (PD_IS_SERVICE (self), NULL);

  return self->zone;
}

/**
 * pd_service_set_zone:
 * @self: a service
 * @identifier: (nullable): an IANA name, not checked here; %NULL is
 *   %PD_SITE_DEFAULT_ZONE
 */
void
pd_service_set_zone (PdService  *self,
                     const char *identifier)
{
  g_return_if_fail (PD_IS_SERVICE (self));

  pd_text_replace (&self->zone, identifier != NULL ? identifier : PD_SITE_DEFAULT_ZONE);
}

/**
 * pd_service_get_fortnight_anchor:
 * @self: a service
 *
 * Returns: a day that some fortnight of the service begins with
 */
PdDay
pd_service_get_fortnight_anchor (PdService *self)
{
  g_return_val_if_fail (PD_IS_SERVICE (self), PD_DAY_NONE);

  return self->fortnight_anchor;
}

/**
 * pd_service_set_fortnight_anchor:
 * @self: a service
 * @anchor: a day that some fortnight of the service begins with
 */
void
pd_service_set_fortnight_anchor (PdService *self,
                                 PdDay      anchor)
{
  g_return_if_fail (PD_IS_SERVICE (self));
  g_return_if_fail (anchor != PD_DAY_NONE);

  self->fortnight_anchor = anchor;
}
