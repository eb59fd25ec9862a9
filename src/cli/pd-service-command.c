/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "peerdeskctl"

/* service: what holds for all of it */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "pd-commands.h"
#include "pd-output.h"
#include "pd-typed.h"
#include "pd-zone.h"

static const char *const acts[] = { "show", "change", NULL };

typedef struct
{
  const char *act;
  char       *name;
  char       *zone;
  char       *anchor;
} ServiceCall;

static void
service_call_clear (ServiceCall *self)
{
  g_free (self->name);
  g_free (self->zone);
  g_free (self->anchor);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ServiceCall, service_call_clear)

static void
show_service (PdInvocation *self,
              PdService    *service)
{
  static const char *const fields[] = { "name", "zone", "anchor", NULL };
  g_autoptr (PdOutput)     output = pd_output_new (pd_invocation_get_json (self), fields);

  pd_output_add_text (output, pd_service_get_name (service));
  pd_output_add_text (output, pd_service_get_zone (service));
  pd_output_add_day (output, pd_service_get_fortnight_anchor (service));
  pd_output_print (output);
}

/* What is not said stays as it is, and what is as it was makes no line in the history. */
static gboolean
change_service (PdWorkspace       *workspace,
                PdService         *service,
                const ServiceCall *call,
                GError           **error)
{
  g_autoptr (PdService) changed = pd_service_copy (service);
  g_autoptr (PdZone)    zone = call->zone ? pd_zone_new (call->zone, error) : NULL;
  PdDay                 anchor;

  if ((call->zone && !zone) || (call->anchor && !pd_typed_read_day ("--anchor", call->anchor, &anchor, error)))
    return FALSE;
  if (call->name)
    pd_service_set_name (changed, call->name);
  if (call->zone)
    pd_service_set_zone (changed, call->zone);
  if (call->anchor)
    pd_service_set_fortnight_anchor (changed, anchor);
  return pd_service_equal (service, changed) || pd_workspace_save_service (workspace, changed, error);
}

static gboolean
act_on_service (PdInvocation *self,
                PdWorkspace  *workspace,
                gpointer      user_data,
                GError      **error)
{
  const ServiceCall *call = user_data;
  PdService         *service = pd_workspace_get_service (workspace);

  if (g_str_equal (call->act, "change"))
    return change_service (workspace, service, call, error);
  show_service (self, service);
  return TRUE;
}

static gboolean
check_call (const ServiceCall *call,
            GError           **error)
{
  if (g_str_equal (call->act, "show") || call->name || call->zone || call->anchor)
    return TRUE;
  pd_usage_error (error, _ ("Say what is to change."));
  return FALSE;
}

static gboolean
run_service (PdInvocation *self,
             GError      **error)
{
  g_auto (ServiceCall) call = { 0 };
  const GOptionEntry   entries[] = {
      { "name", 0, 0, G_OPTION_ARG_STRING, &call.name, N_ ("change: what it is called"), N_ ("NAME") },
      { "zone", 0, 0, G_OPTION_ARG_STRING, &call.zone, N_ ("change: the time zone of its new sites"), N_ ("ZONE") },
      { "anchor", 0, 0, G_OPTION_ARG_STRING, &call.anchor, N_ ("change: a day that some fortnight begins with"), N_ ("DATE") },
      G_OPTION_ENTRY_NULL,
  };

  return pd_invocation_parse_acts (self, entries, acts, 0, &call.act, error) && check_call (&call, error) &&
         pd_invocation_work (self, g_str_equal (call.act, "change"), NULL, act_on_service, &call, error);
}

const PdCommand pd_service_command = {
  .name = "service",
  .synopsis = "FILE [show|change] [--name NAME] [--zone ZONE] [--anchor DATE]",
  .summary = N_ ("Shows and changes what holds for the whole service"),
  .run = run_service,
};
