/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "pd-model"

#include "config.h"

#include "pd-rule-set-private.h"

#include "pd-error.h"
#include "pd-spelling-private.h"

#include <glib/gi18n-lib.h>

struct _PdRuleSet
{
  GObject parent_instance;

  /* owned */
  char       *name;
  char       *usual_nick; /* as the file says it, before its stream is there */
  GPtrArray  *streams;
  GPtrArray  *rules;
  GPtrArray  *by_kind[PD_N_RULE_KINDS];
  GHashTable *by_id;

  /* state */
  guint usual_stream;
};

G_DEFINE_FINAL_TYPE (PdRuleSet, pd_rule_set, G_TYPE_OBJECT)

static void
stream_free (PdRuleStream *stream)
{
  g_free (stream->nick);
  g_free (stream->name);
  g_strfreev (stream->also);
  g_strfreev (stream->folded);
  g_free (stream);
}

static PdRuleStream *
get_stream (PdRuleSet *self,
            guint      n)
{
  return g_ptr_array_index (self->streams, n);
}

/* The nick, the name and the other spellings, as pd_spelling_fold() leaves them. */
static char **
fold_stream (const PdRuleStream *stream)
{
  GPtrArray *folded = g_ptr_array_new ();

  g_ptr_array_add (folded, pd_spelling_fold (stream->nick));
  g_ptr_array_add (folded, pd_spelling_fold (stream->name));
  for (guint i = 0; stream->also[i] != NULL; i++)
    g_ptr_array_add (folded, pd_spelling_fold (stream->also[i]));
  g_ptr_array_add (folded, NULL);
  return (char **) g_ptr_array_free (folded, FALSE);
}

static gboolean
find_nick (PdRuleSet  *self,
           const char *nick,
           guint      *ret_stream)
{
  for (guint i = 0; i < self->streams->len; i++)
    if (g_str_equal (get_stream (self, i)->nick, nick))
      {
        *ret_stream = i;
        return TRUE;
      }
  return FALSE;
}

static gboolean
collect_stream_bits (PdRuleSet    *self,
                     const PdRule *rule,
                     guint        *ret_bits,
                     GError      **error)
{
  *ret_bits = rule->streams == NULL ? G_MAXUINT : 0;
  for (guint i = 0; rule->streams != NULL && rule->streams[i] != NULL; i++)
    {
      guint stream;

      if (!find_nick (self, rule->streams[i], &stream))
        {
          g_set_error (error, PD_ERROR, PD_ERROR_INPUT, _ ("These rules have no stream “%s”."), rule->streams[i]);
          return FALSE;
        }
      *ret_bits |= 1u << stream;
    }
  return TRUE;
}

static void
pd_rule_set_finalize (GObject *object)
{
  PdRuleSet *self = PD_RULE_SET (object);

  g_hash_table_unref (self->by_id);
  for (guint i = 0; i < PD_N_RULE_KINDS; i++)
    g_ptr_array_unref (self->by_kind[i]);
  g_ptr_array_unref (self->rules);
  g_ptr_array_unref (self->streams);
  g_free (self->usual_nick);
  g_free (self->name);

  G_OBJECT_CLASS (pd_rule_set_parent_class)->finalize (object);
}

static void
pd_rule_set_class_init (PdRuleSetClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pd_rule_set_finalize;
}

static void
pd_rule_set_init (PdRuleSet *self)
{
  self->streams = g_ptr_array_new_with_free_func ((GDestroyNotify) stream_free);
  self->rules = g_ptr_array_new_with_free_func ((GDestroyNotify) pd_rule_unref);
  for (guint i = 0; i < PD_N_RULE_KINDS; i++)
    self->by_kind[i] = g_ptr_array_new ();
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
}

/**
 * pd_rule_set_new:
 * @name: what the set is called
 *
 * Returns: (transfer full): a set without streams and rules
 */
PdRuleSet *
pd_rule_set_new (const char *name)
{
  PdRuleSet *self = g_object_new (PD_TYPE_RULE_SET, NULL);

  self->name = g_strdup (name != NULL ? name : "");
  return self;
}

/**
 * pd_rule_set_get_name:
 * @self: a set of rules
 *
 * Returns: what it is called
 */
const char *
pd_rule_set_get_name (PdRuleSet *self)
{
  g_return_val_if_fail (PD_IS_RULE_SET (self), NULL);

  return self->name;
}

/**
 * pd_rule_set_add_stream:
 * @self: a set of rules
 * @nick: how rules call it
 * @name: how people call it
 * @also: (nullable) (array zero-terminated=1): what else they write
 * @error: return location for a #GError
 *
 * Returns: whether it is in the set now; %PD_ERROR_EXISTS when that nick is taken,
 *   %PD_ERROR_INPUT when there are too many
 */
gboolean
pd_rule_set_add_stream (PdRuleSet   *self,
                        const char  *nick,
                        const char  *name,
                        const char **also,
                        GError     **error)
{
  static const char *const none[] = { NULL };
  PdRuleStream            *stream;
  guint                    found;

  g_return_val_if_fail (PD_IS_RULE_SET (self), FALSE);
  g_return_val_if_fail (nick != NULL && name != NULL, FALSE);

  if (find_nick (self, nick, &found))
    {
      g_set_error (error, PD_ERROR, PD_ERROR_EXISTS, _ ("There is a stream “%s” already."), nick);
      return FALSE;
    }
  if (self->streams->len >= PD_RULE_SET_MAX_STREAMS)
    {
      g_set_error_literal (error, PD_ERROR, PD_ERROR_INPUT, _ ("A set of rules has no room for so many streams."));
      return FALSE;
    }
  stream = g_new0 (PdRuleStream, 1);
  stream->nick = g_strdup (nick);
  stream->name = g_strdup (name);
  stream->also = g_strdupv ((char **) (also != NULL ? also : (const char **) none));
  stream->folded = fold_stream (stream);
  g_ptr_array_add (self->streams, stream);
  return TRUE;
}

/**
 * pd_rule_set_set_usual_stream:
 * @self: a set of rules
 * @nick: a stream of it
 * @error: return location for a #GError
 *
 * Says which stream somebody is in whose stream nobody knows. Until then it is the first.
 *
 * Returns: whether there is such a stream; otherwise %PD_ERROR_INPUT
 */
gboolean
pd_rule_set_set_usual_stream (PdRuleSet  *self,
                              const char *nick,
                              GError    **error)
{
  g_return_val_if_fail (PD_IS_RULE_SET (self), FALSE);
  g_return_val_if_fail (nick != NULL, FALSE);

  if (find_nick (self, nick, &self->usual_stream))
    return TRUE;
  g_set_error (error, PD_ERROR, PD_ERROR_INPUT, _ ("These rules have no stream “%s”."), nick);
  return FALSE;
}

/**
 * pd_rule_set_add:
 * @self: a set of rules
 * @rule: (transfer none): a rule; kept, and not to be changed any more
 * @error: return location for a #GError
 *
 * Returns: whether it is in the set now; %PD_ERROR_INPUT when it can't be kept or names a
 *   stream that is not there, %PD_ERROR_EXISTS when its id is taken
 */
gboolean
pd_rule_set_add (PdRuleSet *self,
                 PdRule    *rule,
                 GError   **error)
{
  g_return_val_if_fail (PD_IS_RULE_SET (self), FALSE);
  g_return_val_if_fail (rule != NULL, FALSE);

  if (!pd_rule_check (rule, error) || !collect_stream_bits (self, rule, &rule->stream_bits, error))
    return FALSE;
  if (g_hash_table_contains (self->by_id, rule->id))
    {
      g_set_error (error, PD_ERROR, PD_ERROR_EXISTS, _ ("There is a rule “%s” already."), rule->id);
      return FALSE;
    }
  if (self->rules->len >= PD_RULE_SET_MAX_RULES)
    {
      g_set_error_literal (error, PD_ERROR, PD_ERROR_INPUT, _ ("A set of rules has no room for so many."));
      return FALSE;
    }
  g_ptr_array_add (self->rules, pd_rule_ref (rule));
  g_ptr_array_add (self->by_kind[rule->kind], rule);
  g_hash_table_insert (self->by_id, rule->id, rule);
  return TRUE;
}

static void
replace (GPtrArray *rules,
         PdRule    *old,
         PdRule    *fresh)
{
  guint n;

  if (g_ptr_array_find (rules, old, &n))
    rules->pdata[n] = fresh;
}

/**
 * pd_rule_set_put:
 * @self: a set of rules
 * @rule: (transfer none): a rule; kept, and not to be changed any more
 * @error: return location for a #GError, as for pd_rule_set_add()
 *
 * Adds the rule, in the place of the one with its id where there is one. Two rules of
 * one id check the same: %PD_ERROR_INPUT when they don't.
 *
 * Returns: whether it is in the set now
 */
gboolean
pd_rule_set_put (PdRuleSet *self,
                 PdRule    *rule,
                 GError   **error)
{
  PdRule *old;

  g_return_val_if_fail (PD_IS_RULE_SET (self), FALSE);
  g_return_val_if_fail (rule != NULL, FALSE);

  old = g_hash_table_lookup (self->by_id, rule->id);
  if (old == NULL)
    return pd_rule_set_add (self, rule, error);
  if (!pd_rule_check (rule, error) || !collect_stream_bits (self, rule, &rule->stream_bits, error))
    return FALSE;
  if (old->kind != rule->kind)
    {
      g_set_error (error, PD_ERROR, PD_ERROR_INPUT, _ ("The rule “%s” checks something else."), rule->id);
      return FALSE;
    }
  g_hash_table_replace (self->by_id, rule->id, rule);
  replace (self->by_kind[rule->kind], old, rule);
  replace (self->rules, old, pd_rule_ref (rule));
  pd_rule_unref (old);
  return TRUE;
}

/**
 * pd_rule_set_get_rules:
 * @self: a set of rules
 *
 * Returns: (transfer none) (element-type PdRule): all of them, in the order of adding
 */
GPtrArray *
pd_rule_set_get_rules (PdRuleSet *self)
{
  g_return_val_if_fail (PD_IS_RULE_SET (self), NULL);

  return self->rules;
}

/**
 * pd_rule_set_find:
 * @self: a set of rules
 * @id: what a rule is known by
 *
 * Returns: (transfer none) (nullable): the rule, or %NULL when there is none
 */
PdRule *
pd_rule_set_find (PdRuleSet  *self,
                  const char *id)
{
  g_return_val_if_fail (PD_IS_RULE_SET (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  return g_hash_table_lookup (self->by_id, id);
}

/**
 * pd_rule_set_find_stream:
 * @self: a set of rules
 * @text: (nullable): a person's stream in the service's own words
 *
 * Returns: the number of the stream that is meant; the usual one where none is
 */
guint
pd_rule_set_find_stream (PdRuleSet  *self,
                         const char *text)
{
  g_autofree char *folded = NULL;

  g_return_val_if_fail (PD_IS_RULE_SET (self), 0);

  if (text == NULL || *text == '\0')
    return self->usual_stream;
  folded = pd_spelling_fold (text);
  for (guint i = 0; i < self->streams->len; i++)
    if (g_strv_contains ((const char *const *) get_stream (self, i)->folded, folded))
      return i;
  return self->usual_stream;
}

/**
 * pd_rule_set_get_stream_nick:
 * @self: a set of rules
 * @stream: the number of a stream
 *
 * Returns: how rules call it
 */
const char *
pd_rule_set_get_stream_nick (PdRuleSet *self,
                             guint      stream)
{
  g_return_val_if_fail (PD_IS_RULE_SET (self), NULL);
  g_return_val_if_fail (stream < self->streams->len, NULL);

  return get_stream (self, stream)->nick;
}

/**
 * pd_rule_set_get_stream_name:
 * @self: a set of rules
 * @stream: the number of a stream
 *
 * Returns: how people call it
 */
const char *
pd_rule_set_get_stream_name (PdRuleSet *self,
                             guint      stream)
{
  g_return_val_if_fail (PD_IS_RULE_SET (self), NULL);
  g_return_val_if_fail (stream < self->streams->len, NULL);

  return get_stream (self, stream)->name;
}

/**
 * pd_rule_set_get_n_streams:
 * @self: a set of rules
 *
 * Returns: how many streams it has
 */
guint
pd_rule_set_get_n_streams (PdRuleSet *self)
{
  g_return_val_if_fail (PD_IS_RULE_SET (self), 0);

  return self->streams->len;
}

/**
 * pd_rule_set_list:
 * @self: a set of rules
 * @kind: what is to be checked
 * @person: (nullable): whose shift; %NULL for what is about nobody
 * @site_id: where, or %PD_ID_NONE
 * @day: when
 * @anchor: a day that some pay period begins with, or %PD_DAY_NONE
 *
 * Returns: (transfer container) (element-type PdRule): the rules that are in force
 */
GPtrArray *
pd_rule_set_list (PdRuleSet *self,
                  PdRuleKind kind,
                  PdPerson  *person,
                  PdId       site_id,
                  PdDay      day,
                  PdDay      anchor)
{
  GPtrArray  *found = g_ptr_array_new ();
  PdRuleScope scope = { 0, 0, site_id, day, anchor };

  g_return_val_if_fail (PD_IS_RULE_SET (self), found);
  g_return_val_if_fail (kind < PD_N_RULE_KINDS, found);

  scope.stream_bit = 1u << pd_rule_set_find_stream (self, person != NULL ? pd_person_get_stream (person) : NULL);
  scope.employment_bit = person != NULL ? PD_EMPLOYMENT_BIT (pd_person_get_employment (person)) : PD_EMPLOYMENT_ANY;
  for (guint i = 0; i < self->by_kind[kind]->len; i++)
    if (pd_rule_is_for (g_ptr_array_index (self->by_kind[kind], i), &scope))
      g_ptr_array_add (found, g_ptr_array_index (self->by_kind[kind], i));
  return found;
}

/**
 * pd_rule_set_init_scope:
 * @self: a set of rules
 * @person: (nullable): whose rules are looked up; %NULL for somebody of whom nothing is known
 * @anchor: a day that some pay period begins with, or %PD_DAY_NONE
 * @ret_scope: (out): how to look them up, on no day and at no site yet
 */
void
pd_rule_set_init_scope (PdRuleSet   *self,
                        PdPerson    *person,
                        PdDay        anchor,
                        PdRuleScope *ret_scope)
{
  PdEmployment employment = person != NULL ? pd_person_get_employment (person) : PD_EMPLOYMENT_UNKNOWN;

  *ret_scope = (PdRuleScope){
    .stream_bit = 1u << pd_rule_set_find_stream (self, person != NULL ? pd_person_get_stream (person) : NULL),
    .employment_bit = PD_EMPLOYMENT_BIT (employment),
    .day = PD_DAY_NONE,
    .anchor = anchor,
  };
}

/**
 * pd_rule_set_rename:
 * @self: a set of rules that is being read
 * @name: (nullable): what it is called
 * @usual_stream: (nullable): the nick of its usual stream, which may not be there yet
 */
void
pd_rule_set_rename (PdRuleSet  *self,
                    const char *name,
                    const char *usual_stream)
{
  g_free (self->name);
  self->name = g_strdup (name != NULL ? name : "");
  g_free (self->usual_nick);
  self->usual_nick = g_strdup (usual_stream);
}

/**
 * pd_rule_set_check:
 * @self: a set of rules that was read
 * @error: return location for a #GError
 *
 * Returns: whether what its parts say of each other is there; otherwise %PD_ERROR_INPUT
 */
gboolean
pd_rule_set_check (PdRuleSet *self,
                   GError   **error)
{
  return self->usual_nick == NULL || pd_rule_set_set_usual_stream (self, self->usual_nick, error);
}

/**
 * pd_rule_set_get_streams:
 * @self: a set of rules
 *
 * Returns: (transfer none) (element-type PdRuleStream): its streams
 */
GPtrArray *
pd_rule_set_get_streams (PdRuleSet *self)
{
  return self->streams;
}

/**
 * pd_rule_set_get_usual_stream:
 * @self: a set of rules
 *
 * Returns: (transfer none) (nullable): the stream of whoever's is not known, or %NULL when
 *   the set has none
 */
PdRuleStream *
pd_rule_set_get_usual_stream (PdRuleSet *self)
{
  return self->usual_stream < self->streams->len ? get_stream (self, self->usual_stream) : NULL;
}

/**
 * pd_rule_set_get_kind:
 * @self: a set of rules
 * @kind: what is checked
 *
 * Returns: (transfer none) (element-type PdRule): the rules of that kind
 */
GPtrArray *
pd_rule_set_get_kind (PdRuleSet *self,
                      PdRuleKind kind)
{
  return self->by_kind[kind];
}

/**
 * pd_rule_is_for:
 * @rule: a rule of a set
 * @scope: whom, where and when it is looked up for
 *
 * Returns: whether it is for them, and in force
 */
gboolean
pd_rule_is_for (const PdRule      *rule,
                const PdRuleScope *scope)
{
  gboolean is_here = rule->site_ids->len == 0;

  if ((rule->stream_bits & scope->stream_bit) == 0 || (rule->employments & scope->employment_bit) == 0)
    return FALSE;
  for (guint i = 0; i < rule->site_ids->len && !is_here; i++)
    is_here = g_array_index (rule->site_ids, PdId, i) == scope->site_id;
  return is_here && pd_rule_is_in_force (rule, scope->day, scope->anchor);
}
