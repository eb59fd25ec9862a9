/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "proposal-desk.h"

#define FIRST_NEW_ID 1001

PdShiftPlacing *
proposal_desk_place (RuleDesk *desk)
{
  return pd_shift_placing_new (desk->facts, desk->people, desk->sites, desk->shifts);
}

static void
write_shift (GString *text,
             PdShift *shift)
{
  g_autofree char *words = pd_shift_to_full_words (shift, NULL, NULL);

  g_string_append_printf (text, "%d %s", (int) pd_shift_get_person_id (shift), words);
}

/* "1 Tue 24 Nov 9:00 – 17:00", then what is in the way. */
char *
proposal_desk_write (GPtrArray *proposals)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < proposals->len; i++)
    {
      const PdProposal *proposal = g_ptr_array_index (proposals, i);
      g_autofree char  *caution = pd_proposal_get_caution (proposal);

      if (proposal->after != NULL)
        write_shift (text, proposal->after);
      else
        g_string_append (text, "removed");
      if (proposal->words != NULL)
        g_string_append_printf (text, " (%s: %s)", pd_collision_to_nick (proposal->collision), proposal->words);
      if (caution != NULL)
        g_string_append_printf (text, " (%s)", caution);
      g_string_append_c (text, '\n');
    }
  return g_string_free (text, FALSE);
}

char *
proposal_desk_write_shifts (GPtrArray *shifts)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < shifts->len; i++)
    {
      write_shift (text, g_ptr_array_index (shifts, i));
      g_string_append_c (text, '\n');
    }
  return g_string_free (text, FALSE);
}

/* What saving a preview would do to the shifts of the desk. */
void
proposal_desk_take (RuleDesk   *desk,
                    GPtrArray  *proposals,
                    PdColliding colliding)
{
  g_autoptr (GPtrArray) shifts = pd_proposals_list_shifts (proposals, colliding);

  for (guint i = 0; i < shifts->len; i++)
    {
      PdShift *shift = g_ptr_array_index (shifts, i);

      if (pd_shift_get_id (shift) == PD_ID_NONE)
        pd_shift_set_id (shift, FIRST_NEW_ID + desk->shifts->len);
      g_ptr_array_add (desk->shifts, g_object_ref (shift));
    }
}
