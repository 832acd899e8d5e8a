import { describe, expect, it } from 'vitest';
import { agentErrors, readAgentFile } from '#shared/domain/agents/agent-import.ts';
import { agentHeader, agentRow } from '#shared/domain/agents/agent-rows.ts';
import { csvLine } from '#shared/domain/imports/csv/csv-line.ts';
import { newId } from '#shared/runtime/ids.ts';

const read = (lines: readonly string[]) => readAgentFile(Buffer.from(lines.join('\r\n')));
const header = agentHeader().join(',');
const row = (over: Record<number, string> = {}) =>
  ['a@b.example', 'TRUE', 'S', 'T', 'P', '', ''].map((cell, index) => over[index] ?? cell).join(',');
const faultsOf = (line: string) => {
  const file = read([header, line]);
  if (!file.ok) throw new Error(file.error.code);
  const wanted = file.value.rows[0]?.wanted;
  return wanted?.ok === false ? wanted.error.map(({ code, column }) => `${code} ${column ?? ''}`.trim()) : [];
};

describe('a row of the agent template', () => {
  it('comes back as it was written, formulas made harmless included [SY-6]', () => {
    const agent = {
      contactCenterEnabled: true,
      site: '=SUM(1)',
      team: 'a "b", c',
      userProfile: '+48',
      multimediaProfile: '@x',
      desktopProfile: "'=",
    };
    const line = csvLine(agentRow({ externalId: newId('person'), portalId: 'p', email: 'a@b.example', agent }));
    expect(line).not.toMatch(/(^|,)[=+@]/);
    const file = read([header, line]);
    expect(file.ok && file.value.rows[0]?.wanted).toEqual({ ok: true, value: { row: 2, email: 'a@b.example', agent } });
  });

  it.each([
    [row(), []],
    [row({ 1: 'false', 2: '', 3: '', 4: '' }), []],
    [row({ 0: '' }), ['EMAIL_MISSING Email']],
    [row({ 1: 'yes' }), ['BOOLEAN_INVALID Contact Center Enabled']],
    [row({ 2: '', 4: '' }), ['VALUE_MISSING Site', 'VALUE_MISSING User Profile']],
    [row({ 6: 'x'.repeat(129) }), ['VALUE_TOO_LONG Desktop Profile']],
    ['a@b.example,TRUE,S', ['ROW_RAGGED']],
  ])('%# says all that is wrong with it', (line, faults) => {
    expect(faultsOf(line)).toEqual(faults);
  });
});

describe('a file of agents', () => {
  it.each([
    [[], 'FILE_EMPTY'],
    [[header], 'NO_ROWS'],
    [[`${header},Colour`, row()], 'COLUMN_UNKNOWN'],
    [[`${header},Site`, row()], 'COLUMN_REPEATED'],
    [['Email,Site', 'a@b.example,S'], 'COLUMN_MISSING'],
    [[header, ...Array.from({ length: 5001 }, () => row())], 'TOO_MANY_ROWS'],
  ])('%# is refused as a whole when it is none', (lines, code) => {
    expect(read(lines)).toMatchObject({ ok: false, error: { code } });
  });

  it('takes columns in any order, and names an address once only', () => {
    const file = read([
      'Desktop Profile,Email,Contact Center Enabled,Site,Team,User Profile,Multimedia Profile',
      ',A@b.example,TRUE,S,T,P,',
      ',a@B.example,TRUE,S,T,P,',
    ]);
    expect(file.ok && file.value.rows.map(({ wanted }) => (wanted.ok ? wanted.value.email : wanted.error))).toEqual([
      'A@b.example',
      [{ row: 3, code: 'EMAIL_REPEATED', column: 'Email' }],
    ]);
  });

  it('gives back only the rows that were not done, in the sender’s columns', () => {
    const file = read([`${header},Handover Code,Handover Message`, `${row()},OLD,old words`, `${row({ 0: 'c@d.example' })},,`]);
    if (!file.ok) throw new Error(file.error.code);
    expect(agentErrors(file.value, [{ row: 2, code: 'NOT_SYNCED', column: 'Email' }])).toBe(
      `\ufeff${header},Handover Code,Handover Message\r\n${row()},NOT_SYNCED,"Email: The user is no agent that the portal has as it is: give a Contact Center licence, and synchronise first."\r\n`,
    );
  });
});
