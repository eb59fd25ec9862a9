/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-exchange"

#include "config.h"

#include "pd-spreadsheet-private.h"

#include "pd-error.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <locale.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>
#include <xlsxwriter.h>

/* What is said of every file to be its date, 1 January 2000: when a roster was really
 * written is nobody's business, and the same roster is the same file. */
#define MADE_AT 946684800

/* The longest text that a cell may hold; a longer one is cut, and says so. */
#define MAX_TEXT 32767

#define A4_PAPER 9

struct _PdSpreadsheet
{
  /* owned */
  char         *scratch_folder;
  lxw_workbook *workbook; /* NULL once it is closed */
  int           fd;       /* of memory: the file never has a name */

  /* owned by the workbook */
  lxw_worksheet *sheet;
  lxw_format    *styles[PD_SPREADSHEET_N_STYLES];
  lxw_format    *hours;

  /* state */
  lxw_error problem; /* the first one */
};

static void
set_error (lxw_error problem,
           GError  **error)
{
  gboolean is_too_much = problem == LXW_ERROR_WORKSHEET_INDEX_OUT_OF_RANGE;

  if (is_too_much)
    g_set_error_literal (error,
                         PD_ERROR,
                         PD_ERROR_INPUT,
                         _ ("This is more than a spreadsheet can hold. Nothing was written; choose fewer weeks."));
  else
    g_set_error (error,
                 PD_ERROR,
                 PD_ERROR_IO,
                 /* Translators: %s is a reason, in English */
                 _ ("The spreadsheet could not be made: %s. Nothing was written."),
                 lxw_strerror (problem));
}

static void
take_problem (PdSpreadsheet *self,
              lxw_error      problem)
{
  if (self->problem == LXW_NO_ERROR)
    self->problem = problem;
}

static void
make_formats (PdSpreadsheet *self)
{
  for (guint i = 0; i < PD_SPREADSHEET_N_STYLES; i++)
    {
      self->styles[i] = workbook_add_format (self->workbook);
      format_set_text_wrap (self->styles[i]);
      format_set_align (self->styles[i], LXW_ALIGN_VERTICAL_TOP);
    }
  format_set_bold (self->styles[PD_SPREADSHEET_HEADING]);
  self->hours = workbook_add_format (self->workbook);
  format_set_num_format (self->hours, "0.00");
  format_set_align (self->hours, LXW_ALIGN_VERTICAL_TOP);
}

static gboolean
is_escape (const char *text)
{
  return text[0] == '_' && text[1] == 'x' && g_ascii_isxdigit (text[2]) && g_ascii_isxdigit (text[3]) &&
         g_ascii_isxdigit (text[4]) && g_ascii_isxdigit (text[5]) && text[6] == '_';
}

/* The format writes control characters as _x0007_, so a text that has such in it escapes
 * its own first line. The two letters that XML does not know are no letters at all. */
static char *
make_text (const char *text)
{
  GString *made = g_string_new (NULL);
  guint    n = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      n += is_escape (p) ? 1 + strlen ("x005F_") : 1;
      if (n >= MAX_TEXT && *g_utf8_next_char (p) != '\0')
        {
          g_string_append (made, "…");
          break;
        }
      if (is_escape (p))
        g_string_append (made, "_x005F");
      g_string_append_unichar (made, c == 0xfffe || c == 0xffff ? 0xfffd : c);
    }
  return g_string_free (made, FALSE);
}

/**
 * pd_spreadsheet_new:
 * @scratch_folder: where parts of it may lie while they are put together: files that have
 *   no name any more and that only their owner could have read. The folder that the whole
 *   one goes to is right: then nothing is ever anywhere else.
 * @error: return location for a #GError
 *
 * Returns: (transfer full): a spreadsheet without sheets, or %NULL with %PD_ERROR_IO
 */
PdSpreadsheet *
pd_spreadsheet_new (const char *scratch_folder,
                    GError    **error)
{
  g_autoptr (PdSpreadsheet) self = g_new0 (PdSpreadsheet, 1);
  g_autofree char          *path = NULL;
  lxw_workbook_options      options = { .constant_memory = FALSE };
  lxw_doc_properties        properties = { .created = MADE_AT };

  /* Where the folder can't be written to, libxlsxwriter takes another one. */
  self->fd = access (scratch_folder, W_OK | X_OK) == 0 ? memfd_create ("peerdesk", MFD_CLOEXEC) : -1;
  if (self->fd < 0)
    {
      g_autofree char *name = g_filename_display_name (scratch_folder);
      const char      *reason = g_strerror (errno);

      g_set_error (error, PD_ERROR, PD_ERROR_IO, _ ("Could not write into %s: %s. Nothing was written."), name, reason);
      return NULL;
    }
  self->scratch_folder = g_strdup (scratch_folder);
  options.tmpdir = self->scratch_folder;
  path = g_strdup_printf ("/proc/self/fd/%d", self->fd);
  self->workbook = workbook_new_opt (path, &options);
  workbook_set_properties (self->workbook, &properties);
  make_formats (self);
  return g_steal_pointer (&self);
}

/**
 * pd_spreadsheet_free:
 * @self: (transfer full): a spreadsheet
 */
void
pd_spreadsheet_free (PdSpreadsheet *self)
{
  g_clear_pointer (&self->workbook, lxw_workbook_free);
  if (self->fd >= 0)
    close (self->fd);
  g_free (self->scratch_folder);
  g_free (self);
}

/**
 * pd_spreadsheet_begin_sheet:
 * @self: a spreadsheet
 * @name: what the next sheet is called; where the format does not allow that, it gets a
 *   name that it does
 * @n_heading_rows: how many rows stay where they are, and are on each page
 * @n_heading_columns: how many columns
 */
void
pd_spreadsheet_begin_sheet (PdSpreadsheet *self,
                            const char    *name,
                            guint          n_heading_rows,
                            guint          n_heading_columns)
{
  if (workbook_validate_sheet_name (self->workbook, name) != LXW_NO_ERROR)
    name = NULL;
  self->sheet = workbook_add_worksheet (self->workbook, name);
  worksheet_freeze_panes (self->sheet, n_heading_rows, (lxw_col_t) n_heading_columns);
  worksheet_set_landscape (self->sheet);
  worksheet_set_paper (self->sheet, A4_PAPER);
  worksheet_fit_to_pages (self->sheet, 1, 0);
  if (n_heading_rows > 0)
    worksheet_repeat_rows (self->sheet, 0, n_heading_rows - 1);
}

/**
 * pd_spreadsheet_set_width:
 * @self: a spreadsheet with a sheet
 * @column: a column of it
 * @n_letters: how many letters stand side by side there, about
 */
void
pd_spreadsheet_set_width (PdSpreadsheet *self,
                          guint          column,
                          guint          n_letters)
{
  take_problem (self, worksheet_set_column (self->sheet, (lxw_col_t) column, (lxw_col_t) column, n_letters, NULL));
}

/**
 * pd_spreadsheet_write_text:
 * @self: a spreadsheet with a sheet
 * @row: a row, from 0
 * @column: a column, from 0
 * @text: what stands there; a text, whatever it looks like
 * @style: how it looks
 */
void
pd_spreadsheet_write_text (PdSpreadsheet     *self,
                           guint              row,
                           guint              column,
                           const char        *text,
                           PdSpreadsheetStyle style)
{
  g_autofree char *made = make_text (text);

  take_problem (self, worksheet_write_string (self->sheet, row, (lxw_col_t) column, made, self->styles[style]));
}

/**
 * pd_spreadsheet_write_hours:
 * @self: a spreadsheet with a sheet
 * @row: a row, from 0
 * @column: a column, from 0
 * @minutes: a length of time
 *
 * Writes it as a number of hours, which can be added up.
 */
void
pd_spreadsheet_write_hours (PdSpreadsheet *self,
                            guint          row,
                            guint          column,
                            int            minutes)
{
  take_problem (self, worksheet_write_number (self->sheet, row, (lxw_col_t) column, minutes / 60.0, self->hours));
}

/* libxlsxwriter writes numbers as the locale has them, and "7,5" is none in the file. */
static void
close_workbook (PdSpreadsheet *self)
{
  locale_t plain = newlocale (LC_ALL_MASK, "C", (locale_t) 0);
  locale_t usual = uselocale (plain);

  take_problem (self, workbook_close (g_steal_pointer (&self->workbook)));
  uselocale (usual);
  freelocale (plain);
}

static GBytes *
read_all (int      fd,
          GError **error)
{
  gsize            size = (gsize) MAX (lseek (fd, 0, SEEK_END), 0);
  g_autofree char *data = g_malloc (size);
  gsize            at = 0;

  while (at < size)
    {
      ssize_t n = pread (fd, data + at, size - at, (off_t) at);

      if (n < 0 && errno == EINTR)
        continue;
      if (n <= 0)
        break;
      at += (gsize) n;
    }
  if (size > 0 && at == size)
    return g_bytes_new_take (g_steal_pointer (&data), size);
  set_error (LXW_ERROR_CREATING_XLSX_FILE, error);
  return NULL;
}

/**
 * pd_spreadsheet_finish:
 * @self: a spreadsheet, which is not used any more
 * @error: return location for a #GError
 *
 * Returns: (transfer full): the file, or %NULL with %PD_ERROR_INPUT or %PD_ERROR_IO when
 *   any of it could not be written
 */
GBytes *
pd_spreadsheet_finish (PdSpreadsheet *self,
                       GError       **error)
{
  g_return_val_if_fail (self->workbook != NULL, NULL);

  if (self->problem == LXW_NO_ERROR)
    close_workbook (self);
  if (self->problem == LXW_NO_ERROR)
    return read_all (self->fd, error);
  set_error (self->problem, error);
  return NULL;
}
