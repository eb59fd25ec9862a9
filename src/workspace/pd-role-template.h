/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "pd-role-description.h"

G_BEGIN_DECLS

/**
 * PdRoleTemplate:
 * @nick: what the command line calls it
 * @description: what it says; its title is what it is called
 *
 * A role description to begin with, which comes with the program.
 */
typedef struct
{
  char              *nick;
  PdRoleDescription *description;
} PdRoleTemplate;

GPtrArray *pd_role_template_list (GError **error);

G_END_DECLS
