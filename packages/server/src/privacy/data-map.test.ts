import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {describe, test} from 'node:test';
import {ConventionRequest} from '@immersion-kit/sdk/contract';
import ts from 'typescript';
import {leafPathsOf} from '../../test/leaf-paths.ts';
import {testStore} from '../../test/database.ts';
import {DATA_MAP, entriesOf, hasFields, LOG_FIELDS} from './data-map.ts';
import {type ColumnLine, isAboutSomebody} from './line.ts';
import {RETENTION, type Retention} from './retention.ts';

const {pool} = await testStore();

type Column = {table: string; column: string; type: string; nullable: boolean};

const columnsOfDatabase = async (): Promise<Column[]> => {
  const {rows} = await pool.query<Column>(
    `SELECT c.table_name AS table, c.column_name AS column, c.data_type AS type,
      c.is_nullable = 'YES' AS nullable
    FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
    WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE'`,
  );
  return rows;
};

const mapped = new Map<string, ColumnLine>(
  Object.entries(DATA_MAP).flatMap(([table, {columns}]) =>
    Object.entries(columns).map(([column, line]) => [`${table}.${column}`, line]),
  ),
);

const compare = (found: Iterable<string>, expected: Iterable<string>) => {
  const [one, other] = [new Set(found), new Set(expected)];
  return {
    'without a line': [...one].filter(name => !other.has(name)).toSorted(),
    'of nothing': [...other].filter(name => !one.has(name)).toSorted(),
  };
};
const ALL = {'without a line': [], 'of nothing': []};

describe('the map of data', async () => {
  const columns = await columnsOfDatabase();

  test('has a line for each column of the database, and no other', t => {
    const names = columns.map(({table, column}) => `${table}.${column}`);
    assert.deepEqual(compare(names, mapped.keys()), ALL);
    t.diagnostic(`${names.length} columns`);
  });

  test('goes down to the fields of each JSON column, but of what is printed whole', () => {
    for (const {table, column, type} of columns) {
      if (DATA_MAP[table]?.rowsOf === 'rendered') continue;
      const line = mapped.get(`${table}.${column}`);
      assert.ok(line, `${table}.${column}`);
      assert.equal(hasFields(line), type.startsWith('json'), `${table}.${column}`);
    }
  });

  test('has a line for each field of a request, in a draft and in what is signed', t => {
    const asked = leafPathsOf(ConventionRequest);
    const fieldsOf = (name: string) => {
      const line = mapped.get(name);
      assert.ok(line && hasFields(line));
      return Object.keys(line.fields);
    };
    assert.deepEqual(compare(asked, fieldsOf('draft.content')), ALL);
    const agencys = (path: string) => path === 'agencyId' || path.startsWith('agencyReferent.');
    const signed = asked.filter(path => !agencys(path));
    assert.deepEqual(compare(signed, fieldsOf('convention_version.content')), ALL);
    t.diagnostic(`${asked.length} fields`);
  });

  test('says whose every personal line is, in a table whose rows lead to people', () => {
    for (const {table, column, field, line} of entriesOf()) {
      const name = [table, column, field].filter(Boolean).join('.');
      if (isAboutSomebody(line)) {
        assert.ok(line.whose.length > 0, name);
        assert.notEqual(DATA_MAP[table]?.rowsOf, 'nobody', name);
      }
      if (line.class === 'technical') assert.deepEqual(line.mayAppearIn, [], name);
      // Health is for the person and who accompanies them: no mail, no document, no list.
      if (line.class === 'sensitive') {
        assert.deepEqual(line.mayAppearIn, ['self-api', 'agency-api'], name);
      }
    }
  });

  test('blanks only columns that can be blank', () => {
    for (const {table, column, type, nullable} of columns) {
      const line = mapped.get(`${table}.${column}`);
      if (!line || hasFields(line) || !isAboutSomebody(line) || line.onErasure === 'kept') continue;
      assert.ok(type === 'text' || nullable, `${table}.${column}`);
    }
  });
});

describe('how long things are kept', () => {
  const rules: [string, Retention][] = Object.entries(RETENTION);

  test('every rule is somebody’s, and each job is of a table that has the rule', () => {
    const used = new Set(Object.values(DATA_MAP).map(({retention}) => retention as string));
    assert.deepEqual(
      compare(
        used,
        rules.map(([name]) => name),
      ),
      ALL,
    );
    for (const [name, rule] of rules) {
      for (const {table} of 'jobs' in rule ? rule.jobs : []) {
        assert.equal(DATA_MAP[table]?.retention, name, table);
      }
    }
  });

  test('every table that holds something of somebody is emptied by time', () => {
    const lasting = rules.flatMap(([name, rule]) => ('lasts' in rule ? [name] : []));
    for (const {table, column, line} of entriesOf()) {
      if (!isAboutSomebody(line)) continue;
      const rule = DATA_MAP[table]?.retention ?? '';
      assert.ok(!lasting.includes(rule), `${table}.${column} is kept for ever`);
    }
  });

  test('what is kept by other code is kept by code that exists', async () => {
    for (const [, rule] of rules) {
      if ('keptBy' in rule) await readFile(new URL(`../${rule.keptBy}`, import.meta.url));
    }
  });
});

describe('the log', () => {
  test('has a line in the map for each field it may hold, and no other', async () => {
    const file = new URL('../http/log.ts', import.meta.url);
    const source = ts.createSourceFile(
      'log.ts',
      await readFile(file, 'utf8'),
      ts.ScriptTarget.Latest,
    );
    const entry = source.statements.find(
      node => ts.isTypeAliasDeclaration(node) && node.name.text === 'LogEntry',
    );
    assert.ok(entry && ts.isTypeAliasDeclaration(entry) && ts.isTypeLiteralNode(entry.type));
    const names = entry.type.members.map(member => {
      assert.ok(ts.isPropertySignature(member) && ts.isIdentifier(member.name));
      return member.name.text;
    });
    assert.deepEqual(compare(['time', ...names], Object.keys(LOG_FIELDS)), ALL);
    for (const line of Object.values(LOG_FIELDS)) assert.equal(line.class, 'technical');
  });
});
