/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The least program with a window: what bench-first-frame compares with. */
#include "config.h"

#include "first-frame.h"

int
main (void)
{
  adw_init ();
  first_frame_paint (NULL, NULL, NULL);
  return 0;
}
