/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "pd-ui"

#include "config.h"

#include "pd-typed-number.h"

/**
 * pd_typed_number:
 * @button: a button with whole numbers, which tells by "changed" what is typed
 *
 * A spin button takes what is typed only when it is left, and a key that saves does not
 * leave it.
 *
 * Returns: the number that stands in it, within its range; the last one, while none does
 */
int
pd_typed_number (GtkSpinButton *button)
{
  const char *text;
  double      least;
  double      most;
  gint64      number;

  g_return_val_if_fail (GTK_IS_SPIN_BUTTON (button), 0);

  text = gtk_editable_get_text (GTK_EDITABLE (button));
  gtk_spin_button_get_range (button, &least, &most);
  return g_ascii_string_to_signed (text, 10, (gint64) least, (gint64) most, &number, NULL)
             ? (int) number
             : gtk_spin_button_get_value_as_int (button);
}
