/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-vault-tests"

#include "config.h"

#include "pd-error.h"
#include "pd-sealed-box.h"

#include <string.h>

/* Two readers, and one who is none. */
typedef struct
{
  PdIdentity *ada;
  PdIdentity *bo;
  PdIdentity *cleo;
  GBytes     *content;
  GBytes     *binding;
  GBytes     *box;
} Fixture;

static GPtrArray *
new_readers (PdIdentity *first,
             PdIdentity *second)
{
  GPtrArray *readers = g_ptr_array_new ();

  g_ptr_array_add (readers, pd_identity_get_public (first));
  if (second != NULL)
    g_ptr_array_add (readers, pd_identity_get_public (second));

  return readers;
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (GError)    error = NULL;
  g_autoptr (GPtrArray) readers = NULL;

  fixture->ada = pd_identity_new_random ();
  fixture->bo = pd_identity_new_random ();
  fixture->cleo = pd_identity_new_random ();
  fixture->content = g_bytes_new_static ("What was said", 13);
  fixture->binding = g_bytes_new_static ("note:7:1", 8);
  readers = new_readers (fixture->ada, fixture->bo);
  fixture->box = pd_sealed_box_seal (fixture->content, readers, fixture->binding, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_clear_object (&fixture->ada);
  g_clear_object (&fixture->bo);
  g_clear_object (&fixture->cleo);
  g_clear_pointer (&fixture->content, g_bytes_unref);
  g_clear_pointer (&fixture->binding, g_bytes_unref);
  g_clear_pointer (&fixture->box, g_bytes_unref);
}

static void
assert_opens (GBytes     *box,
              PdIdentity *reader,
              GBytes     *binding,
              GBytes     *content)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) found = pd_sealed_box_open (box, reader, binding, &error);

  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (found, content));
}

static void
assert_closed (GBytes     *box,
               PdIdentity *reader,
               GBytes     *binding,
               PdError     code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) found = pd_sealed_box_open (box, reader, binding, &error);

  g_assert_null (found);
  g_assert_error (error, PD_ERROR, (int) code);
}

static void
test_opens_for_its_readers_alone (Fixture      *fixture,
                                  gconstpointer data)
{
  assert_opens (fixture->box, fixture->ada, fixture->binding, fixture->content);
  assert_opens (fixture->box, fixture->bo, fixture->binding, fixture->content);
  assert_closed (fixture->box, fixture->cleo, fixture->binding, PD_ERROR_REFUSED);
}

static void
test_opens_only_where_it_belongs (Fixture      *fixture,
                                  gconstpointer data)
{
  g_autoptr (GBytes) elsewhere = g_bytes_new_static ("note:8:1", 8);
  g_autoptr (GBytes) nowhere = g_bytes_new_static ("", 0);

  assert_closed (fixture->box, fixture->ada, elsewhere, PD_ERROR_DAMAGED_RECORD);
  assert_closed (fixture->box, fixture->ada, nowhere, PD_ERROR_DAMAGED_RECORD);
}

static void
test_hides_its_content (Fixture      *fixture,
                        gconstpointer data)
{
  gsize       size;
  const char *bytes = g_bytes_get_data (fixture->box, &size);

  g_assert_null (g_strstr_len (bytes, size, "said"));
  g_assert_null (memmem (bytes, size, "What", 4));
}

static void
test_does_not_open_changed (Fixture      *fixture,
                            gconstpointer data)
{
  gsize         size;
  const guint8 *bytes = g_bytes_get_data (fixture->box, &size);

  for (gsize i = 0; i < size; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree guint8 *changed = g_memdup2 (bytes, size);
      g_autoptr (GBytes) box = NULL;
      g_autoptr (GBytes) found = NULL;

      changed[i] ^= 1;
      box = g_bytes_new (changed, size);
      found = pd_sealed_box_open (box, fixture->bo, fixture->binding, &error);
      g_assert_null (found);
      g_assert_nonnull (error);
    }
}

static void
test_does_not_open_cut (Fixture      *fixture,
                        gconstpointer data)
{
  gsize              size;
  const guint8      *bytes = g_bytes_get_data (fixture->box, &size);
  g_autofree guint8 *longer = g_malloc0 (size + 1);
  g_autoptr (GBytes) longer_box = NULL;

  for (gsize i = 0; i < size; i++)
    {
      g_autoptr (GBytes) box = g_bytes_new (bytes, i);

      assert_closed (box, fixture->ada, fixture->binding, PD_ERROR_DAMAGED_RECORD);
    }

  memcpy (longer, bytes, size);
  longer_box = g_bytes_new (longer, size + 1);
  assert_closed (longer_box, fixture->ada, fixture->binding, PD_ERROR_DAMAGED_RECORD);
}

/* Somebody without a key puts Cleo's public key into the list, so that the others
 * believe that she reads along. */
static void
test_does_not_open_with_a_forged_list (Fixture      *fixture,
                                       gconstpointer data)
{
  gsize              size;
  const guint8      *bytes = g_bytes_get_data (fixture->box, &size);
  g_autofree guint8 *forged = g_memdup2 (bytes, size);
  g_autoptr (GBytes) box = NULL;
  const guint8      *key = g_bytes_get_data (pd_identity_get_public (fixture->cleo), NULL);

  memcpy (forged + 4 + 1 + 2 + 112, key, 32);
  box = g_bytes_new (forged, size);
  assert_closed (box, fixture->ada, fixture->binding, PD_ERROR_DAMAGED_RECORD);
}

static void
test_says_who_its_readers_are (Fixture      *fixture,
                               gconstpointer data)
{
  g_autoptr (GError)    error = NULL;
  g_autoptr (GPtrArray) readers = pd_sealed_box_list_readers (fixture->box, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (readers->len, ==, 2);
  g_assert_true (g_bytes_equal (readers->pdata[0], pd_identity_get_public (fixture->ada)));
  g_assert_true (g_bytes_equal (readers->pdata[1], pd_identity_get_public (fixture->bo)));
}

static void
test_takes_one_reader_more (Fixture      *fixture,
                            gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  GBytes            *key = pd_identity_get_public (fixture->cleo);
  g_autoptr (GBytes) more = pd_sealed_box_add_reader (fixture->box, fixture->ada, key,
                                                      fixture->binding, &error);
  g_autoptr (GBytes) again = NULL;

  g_assert_no_error (error);
  assert_opens (more, fixture->ada, fixture->binding, fixture->content);
  assert_opens (more, fixture->bo, fixture->binding, fixture->content);
  assert_opens (more, fixture->cleo, fixture->binding, fixture->content);

  /* Once is enough. */
  again = pd_sealed_box_add_reader (more, fixture->bo, key, fixture->binding, &error);
  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (more, again));
}

static void
test_lets_no_stranger_add_one (Fixture      *fixture,
                               gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) more = NULL;

  more = pd_sealed_box_add_reader (fixture->box, fixture->cleo,
                                   pd_identity_get_public (fixture->cleo), fixture->binding,
                                   &error);
  g_assert_null (more);
  g_assert_error (error, PD_ERROR, PD_ERROR_REFUSED);
}

static void
test_seals_differently_each_time (Fixture      *fixture,
                                  gconstpointer data)
{
  g_autoptr (GError)    error = NULL;
  g_autoptr (GPtrArray) readers = new_readers (fixture->ada, fixture->bo);
  g_autoptr (GBytes)    other = pd_sealed_box_seal (fixture->content, readers, fixture->binding,
                                                    &error);

  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (other), ==, g_bytes_get_size (fixture->box));
  g_assert_false (g_bytes_equal (other, fixture->box));
}

static void
test_keeps_content_of_any_size (Fixture      *fixture,
                                gconstpointer data)
{
  static const gsize SIZES[] = { 0, 1, 1000000 };

  for (guint i = 0; i < G_N_ELEMENTS (SIZES); i++)
    {
      g_autoptr (GError)    error = NULL;
      g_autoptr (GPtrArray) readers = new_readers (fixture->ada, NULL);
      g_autoptr (GBytes)    content = g_bytes_new_take (g_malloc0 (SIZES[i] + 1), SIZES[i]);
      g_autoptr (GBytes)    box = pd_sealed_box_seal (content, readers, fixture->binding, &error);

      g_assert_no_error (error);
      assert_opens (box, fixture->ada, fixture->binding, content);
    }
}

static void
assert_not_sealed (Fixture   *fixture,
                   GPtrArray *readers)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) box = pd_sealed_box_seal (fixture->content, readers, fixture->binding,
                                               &error);

  g_assert_null (box);
  g_assert_error (error, PD_ERROR, PD_ERROR_INPUT);
}

static void
test_is_not_sealed_for_nobody (Fixture      *fixture,
                               gconstpointer data)
{
  guint8                zeros[32] = { 0 };
  g_autoptr (GPtrArray) nobody = g_ptr_array_new ();
  g_autoptr (GPtrArray) crowd = g_ptr_array_new ();
  g_autoptr (GPtrArray) shorty = g_ptr_array_new ();
  g_autoptr (GPtrArray) zero = g_ptr_array_new ();
  g_autoptr (GBytes)    short_key = g_bytes_new_static ("short", 5);
  g_autoptr (GBytes)    zero_key = g_bytes_new (zeros, sizeof zeros);

  for (guint i = 0; i < 1025; i++)
    g_ptr_array_add (crowd, pd_identity_get_public (fixture->ada));
  g_ptr_array_add (shorty, short_key);
  g_ptr_array_add (zero, zero_key);

  assert_not_sealed (fixture, nobody);
  assert_not_sealed (fixture, crowd);
  assert_not_sealed (fixture, shorty);
  assert_not_sealed (fixture, zero);
}

static void
test_leaves_newer_ones_to_newer_versions (Fixture      *fixture,
                                          gconstpointer data)
{
  gsize              size;
  const guint8      *bytes = g_bytes_get_data (fixture->box, &size);
  g_autofree guint8 *newer = g_memdup2 (bytes, size);
  g_autoptr (GBytes) box = NULL;

  newer[4] = 2;
  box = g_bytes_new (newer, size);
  assert_closed (box, fixture->ada, fixture->binding, PD_ERROR_NEWER);
}

/* RFC 7748, section 6.1: Alice's key pair. */
static void
test_identity_is_an_x25519_key_pair (void)
{
  static const guint8 PRIVATE[32] = {
    0x77, 0x07, 0x6d, 0x0a, 0x73, 0x18, 0xa5, 0x7d, 0x3c, 0x16, 0xc1, 0x72, 0x51, 0xb2, 0x66, 0x45,
    0xdf, 0x4c, 0x2f, 0x87, 0xeb, 0xc0, 0x99, 0x2a, 0xb1, 0x77, 0xfb, 0xa5, 0x1d, 0xb9, 0x2c, 0x2a
  };
  static const guint8 PUBLIC[32] = {
    0x85, 0x20, 0xf0, 0x09, 0x89, 0x30, 0xa7, 0x54, 0x74, 0x8b, 0x7d, 0xdc, 0xb4, 0x3e, 0xf7, 0x5a,
    0x0d, 0xbf, 0x3a, 0x0d, 0x26, 0x38, 0x1a, 0xf4, 0xeb, 0xa4, 0xa9, 0x8e, 0xaa, 0x9b, 0x4e, 0x6a
  };
  g_autoptr (PdSecret)   private_key = pd_secret_new_copy (PRIVATE, sizeof PRIVATE);
  g_autoptr (PdIdentity) identity = pd_identity_new_from_private (private_key);
  GBytes                *public_key = pd_identity_get_public (identity);

  g_assert_cmpmem (g_bytes_get_data (public_key, NULL), g_bytes_get_size (public_key), PUBLIC, 32);
  g_assert_true (pd_secret_equal (pd_identity_get_private (identity), private_key));
}

#define ADD(name, function) \
  g_test_add ("/sealed-box/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/identity/is-an-x25519-key-pair", test_identity_is_an_x25519_key_pair);
  ADD ("opens-for-its-readers-alone", test_opens_for_its_readers_alone);
  ADD ("opens-only-where-it-belongs", test_opens_only_where_it_belongs);
  ADD ("hides-its-content", test_hides_its_content);
  ADD ("does-not-open-changed", test_does_not_open_changed);
  ADD ("does-not-open-cut", test_does_not_open_cut);
  ADD ("does-not-open-with-a-forged-list", test_does_not_open_with_a_forged_list);
  ADD ("says-who-its-readers-are", test_says_who_its_readers_are);
  ADD ("takes-one-reader-more", test_takes_one_reader_more);
  ADD ("lets-no-stranger-add-one", test_lets_no_stranger_add_one);
  ADD ("seals-differently-each-time", test_seals_differently_each_time);
  ADD ("keeps-content-of-any-size", test_keeps_content_of_any_size);
  ADD ("is-not-sealed-for-nobody", test_is_not_sealed_for_nobody);
  ADD ("leaves-newer-ones-to-newer-versions", test_leaves_newer_ones_to_newer_versions);

  return g_test_run ();
}
