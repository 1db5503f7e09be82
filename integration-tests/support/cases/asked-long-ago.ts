/**
 * SQL that shifts into the past when providers were asked to give money back: nobody waits in a test until an answer that
 * nobody saw cannot come any more.
 */
export const ASKED_LONG_AGO = `
update rma_settlement set result = result || jsonb_build_object('asked_at', (
  select jsonb_object_agg(key, value::timestamptz - interval '1 hour') from jsonb_each_text(result -> 'asked_at')
)) where result -> 'asked_at' is not null`
