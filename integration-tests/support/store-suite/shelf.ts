import { Client } from "pg"

/**
 * States of one database that tests come back to, in place: connections stay open and warm, which a database made
 * anew from a template costs every test. Only tables that changed are written; `xmin` says which transaction made a row.
 * Data only: a test that changes the schema has to change it back.
 */
const SCHEMA = /* sql */ `
create schema shelf;
create unlogged table shelf.content (
  state text, relation text, columns text, rows bigint, content text, primary key (state, relation)
);
create unlogged table shelf.counter (state text, sequence text, value bigint, is_called boolean);
-- how the database is now: as it was after a transaction, with so many rows in each table
create unlogged table shelf.now (relation text primary key, rows bigint);
create unlogged table shelf.as_of (transaction bigint);
insert into shelf.as_of values (0);
`

const IGNORED = [
  "mikro_orm_migrations",
  "script_migrations",
  "link_module_migrations",
]

const RELATIONS = /* sql */ `
select c.relname as name,
  string_agg(quote_ident(a.attname), ', ' order by a.attnum) as columns
from pg_class c
join pg_namespace n on n.oid = c.relnamespace
join pg_attribute a on a.attrelid = c.oid
where n.nspname = 'public' and c.relkind = 'r' and c.relname <> all ($1)
  and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
group by c.relname
order by c.relname::text`

const SEQUENCES = /* sql */ `
select sequencename as name from pg_sequences where schemaname = 'public'`

interface Relation {
  name: string
  columns: string
}

const literal = (text: string) => `'${text.replaceAll("'", "''")}'`
const identifier = (name: string) => `"${name.replaceAll('"', '""')}"`

/** What is asked of every table is written out for each: its plans are made once. */
const functions = (relations: Relation[], sequences: string[]) => /* sql */ `
create function shelf.changed() returns setof text language plpgsql as $f$
declare since bigint; counts bigint[]; old bigint; young bigint;
begin
  select transaction into since from shelf.as_of;
  select array_agg(rows order by relation) into counts from shelf.now;
${relations
  .map(
    ({ name }, index) => `
  select count(*) filter (where xmin::text::bigint <= since), count(*) filter (where xmin::text::bigint > since)
    into old, young from public.${identifier(name)};
  if young > 0 or old <> counts[${index + 1}] then
    return next ${literal(name)};
  end if;`
  )
  .join("")}
end $f$;

create function shelf.note(noted_state text, relations text[]) returns void language plpgsql as $f$
begin
  update shelf.now n set rows = c.rows from shelf.content c
    where c.state = noted_state and c.relation = n.relation and n.relation = any (relations);
  update shelf.as_of set transaction = txid_current();
end $f$;

-- Keeps the given tables as they are now.
create function shelf.keep(kept_state text, relations text[]) returns void language plpgsql as $f$
begin
  delete from shelf.content where state = kept_state;
  delete from shelf.counter where state = kept_state;
${relations
  .map(
    ({ name, columns }) => `
  if ${literal(name)} = any (relations) then
    insert into shelf.content
      select kept_state, ${literal(name)}, ${literal(columns)}, count(*), array_agg(one)::text from public.${identifier(name)} one;
  end if;`
  )
  .join("")}
${sequences
  .map(
    (name) => `
  insert into shelf.counter select kept_state, ${literal(name)}, last_value, is_called from public.${identifier(name)};`
  )
  .join("")}
  perform shelf.note(kept_state, relations);
end $f$;

-- Makes the given tables as they were kept.
create function shelf.put_back(kept_state text, relations text[]) returns void language plpgsql as $f$
declare one record;
begin
  -- The state was consistent: no foreign key has to be asked again.
  perform set_config('session_replication_role', 'replica', true);
  for one in select * from shelf.content where state = kept_state and relation = any (relations) loop
    execute format('delete from public.%I', one.relation);
    if one.rows > 0 then
      execute format('insert into public.%1$I (%2$s) select %2$s from unnest($1::public.%1$I[])', one.relation, one.columns)
        using one.content;
    end if;
  end loop;
  for one in select * from shelf.counter where state = kept_state loop
    perform setval(format('public.%I', one.sequence), one.value, one.is_called);
  end loop;
  perform shelf.note(kept_state, relations);
end $f$;
`

const BUSY = /* sql */ `
select state, query from pg_stat_activity
where datname = current_database() and pid <> pg_backend_pid()
  and backend_type = 'client backend' and state <> 'idle'`

/** A transaction nobody goes on with ends as it does when its process dies. */
const CUT_TRANSACTIONS = /* sql */ `
select pg_terminate_backend(pid) from pg_stat_activity
where datname = current_database() and pid <> pg_backend_pid()
  and state like 'idle in transaction%'`

const PATIENCE_MS = 60_000
/** What goes on this long goes on for a reason. */
const MOMENT_MS = 1_000

export class Shelf {
  private readonly client: Client
  private relations: string[] = []
  /** Tables that are not as they were at the last state that was kept whole. */
  private readonly away = new Set<string>()

  /** @param forsake gives back connections whose transaction was cut: nobody else does */
  constructor(
    url: string,
    private readonly forsake: () => void
  ) {
    this.client = new Client({ connectionString: url })
  }

  async open(): Promise<void> {
    await this.client.connect()
    const { rows: relations } = await this.client.query<Relation>(RELATIONS, [
      IGNORED,
    ])
    const { rows: sequences } = await this.client.query<{ name: string }>(
      SEQUENCES
    )
    this.relations = relations.map(({ name }) => name)
    await this.client.query(SCHEMA)
    await this.client.query(
      functions(
        relations,
        sequences.map(({ name }) => name)
      )
    )
    await this.client.query(
      "insert into shelf.now select unnest($1::text[]), 0",
      [this.relations]
    )
  }

  async close(): Promise<void> {
    // Or the store waits for ever for what a test let die.
    this.forsake()
    await this.client.end()
  }

  /** Keeps the whole database as it is now. */
  async keep(state: string): Promise<void> {
    await this.idle()
    await this.write(state, this.relations)
    this.away.clear()
  }

  /** Keeps the tables that changed since the last state, and answers which. */
  async keepChanges(state: string): Promise<string[]> {
    const changed = await this.changed()
    await this.write(state, changed)
    this.walkAway(changed)
    return changed
  }

  /** Brings back the state that was kept whole last, also after a test that let its process die in a transaction. */
  async bringBack(state: string): Promise<void> {
    if (!(await this.isIdle(MOMENT_MS))) {
      await this.client.query(CUT_TRANSACTIONS)
      this.forsake()
    }
    await this.putBack(state, [
      ...new Set([...this.away, ...(await this.changed())]),
    ])
    this.away.clear()
  }

  /** Brings back a state that was kept whole, whatever was kept since. */
  async bringBackAll(state: string): Promise<void> {
    await this.idle()
    await this.putBack(state, this.relations)
  }

  /** Goes on to a state of which these tables were kept, from the one it followed. */
  async goOn(state: string, relations: string[]): Promise<void> {
    await this.putBack(state, relations)
    this.walkAway(relations)
  }

  /** Whether the database is as it was at the last state that was kept or brought back, and nobody at work in it. */
  async isStill(): Promise<boolean> {
    return (await this.isIdle(MOMENT_MS)) && (await this.changed()).length === 0
  }

  private async changed(): Promise<string[]> {
    await this.idle()
    const { rows } = await this.client.query<{ name: string }>(
      "select shelf.changed() as name"
    )
    return rows.map(({ name }) => name)
  }

  private walkAway(relations: string[]): void {
    for (const relation of relations) {
      this.away.add(relation)
    }
  }

  private async write(state: string, relations: string[]): Promise<void> {
    await this.client.query("select shelf.keep($1, $2)", [state, relations])
  }

  private async putBack(state: string, relations: string[]): Promise<void> {
    await this.client.query("select shelf.put_back($1, $2)", [state, relations])
  }

  private async idle(): Promise<void> {
    if (!(await this.isIdle(PATIENCE_MS))) {
      const { rows } = await this.client.query(BUSY)
      throw new Error(`still at work: ${JSON.stringify(rows)}`)
    }
  }

  /** Whether, at last, nobody is at work in the database. */
  private async isIdle(patience_ms: number): Promise<boolean> {
    const deadline = Date.now() + patience_ms
    for (;;) {
      const { rows } = await this.client.query(BUSY)
      if (rows.length === 0 || Date.now() > deadline) {
        return rows.length === 0
      }
    }
  }
}
