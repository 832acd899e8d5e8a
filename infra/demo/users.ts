import { expected, known, type Memory, type Step } from '#infra/demo/step.ts';
import { mailTo, settled, type World } from '#infra/demo/world.ts';
import { createHandoverClient } from '#shared/client/client.ts';

/** The partner's own program, as the client's package would have it. */
function partnerOf({ api, partner }: World) {
  return createHandoverClient({ baseUrl: api, token: partner.token });
}

/** Addresses of this customer only: a demo that is played again finds those of earlier ones taken. */
function addressOf(memory: Memory, name: string): string {
  return known(memory, 'administrator').email.replace(/^[^@\d]+/, name);
}

async function addByHand(world: World, memory: Memory): Promise<string[]> {
  const { organisationId } = known(memory, 'trial');
  const [jan, ewa] = [addressOf(memory, 'jan'), addressOf(memory, 'ewa')];
  const { data } = await partnerOf(world).POST('/v1/organisations/{organisationId}/users', {
    params: { path: { organisationId } },
    body: {
      users: [
        { email: jan, firstName: 'Jan', lastName: 'Nowak', licences: { message: true, meetings: true } },
        { email: ewa, firstName: 'Ewa', lastName: 'Wójcik', licences: { message: true } },
      ],
    },
  });
  expected(data.counts.created === 2, `Not both were added: ${JSON.stringify(data.records)}`);
  await settled(world);
  const [mail, ...more] = await mailTo(world, jan);
  if (mail === undefined) throw new Error('Jan has not been invited.');
  expected(more.length === 0, 'Jan has been invited more than once.');
  return [
    `POST …/users → ${data.records.map(({ email, result }) => `${email} ${result}`).join(', ')}`,
    `to ${jan}: “${mail.subject}”`,
    ...mail.links.filter((link) => link.includes('/get-started/')).slice(0, 1),
  ];
}

/** Four rows: two to add, one who is there already and changes, one that cannot be taken. */
function file(memory: Memory): string {
  const rows = [
    ['First Name', 'Last Name', 'User ID/Email (Required)', 'Webex Messaging', 'Webex Meetings'],
    ['Zofia', 'Lis', addressOf(memory, 'zofia'), 'TRUE', 'TRUE'],
    ['Adam', 'Mazur', addressOf(memory, 'adam'), 'FALSE', 'TRUE'],
    ['Ewa', 'Wójcik', addressOf(memory, 'ewa'), 'TRUE', 'TRUE'],
    ['Piotr', 'Król', 'piotr.at.piekarnia', 'TRUE', 'FALSE'],
  ];
  return rows.map((row) => `${row.join(',')}\r\n`).join('');
}

async function importByFile(world: World, memory: Memory): Promise<string[]> {
  const { organisationId } = known(memory, 'trial');
  const partner = partnerOf(world);
  const path = { organisationId };
  const { data } = await partner.POST('/v1/organisations/{organisationId}/imports', { params: { path }, body: { fileName: 'zespol.csv' } });
  const place = 'upload' in data ? data.upload : undefined;
  if (place === undefined) throw new Error('There is no place for the file.');
  await partner.upload(place, new Blob([file(memory)]));
  const at = { params: { path: { organisationId, jobId: data.job.id } } };
  await partner.POST('/v1/organisations/{organisationId}/imports/{jobId}/submit', { ...at, body: { mode: 'add' } });
  const { state, progress, hasErrorFile } = await partner.waitFor.import(data.job);
  expected(state === 'completed_with_errors' && hasErrorFile, `The import is ${state}.`);
  expected(progress.counts['created'] === 2 && progress.failed === 1, `The rows came to ${JSON.stringify(progress)}.`);
  const errors = await partner.download('/v1/organisations/{organisationId}/imports/{jobId}/errors', at);
  const [, refused = ''] = (await new Response(errors.body).text()).split('\r\n');
  expected(refused.includes('EMAIL_INVALID'), `The file of errors says ${refused}`);
  return [
    'uploaded to a presigned place, submitted in the mode add',
    `${state}: ${JSON.stringify(progress.counts)}, ${progress.failed} failed`,
    `GET …/errors → 303 → ${refused}`,
  ];
}

async function sync(world: World, memory: Memory): Promise<string[]> {
  const { organisationId } = known(memory, 'trial');
  const partner = partnerOf(world);
  const path = { organisationId };
  const { data: job } = await partner.POST('/v1/organisations/{organisationId}/syncs', { params: { path } });
  const { state, progress } = await partner.waitFor.sync(job);
  expected(state === 'completed' && progress.failed === 0, `The sync is ${state}: ${JSON.stringify(progress)}`);
  const { data } = await partner.GET('/v1/organisations/{organisationId}/users', { params: { path, query: { limit: 100 } } });
  const statuses = data.users.map(({ email, sync: shown }) => `${email} ${shown.status}`);
  expected(
    statuses.every((line) => line.endsWith(' valid')),
    `Not all are valid: ${statuses.join(', ')}`,
  );
  return [`POST …/syncs → ${state}: ${JSON.stringify(progress.counts)}`, ...statuses];
}

/** Colleagues come in: by hand, by a file, and into the management portal. */
export const usersSteps: readonly Step[] = [
  { title: 'Two users are added by hand, and invited', play: addByHand },
  { title: 'More come by a CSV file, of which one row is at fault', play: importByFile },
  { title: 'The management portal is brought in line', play: sync },
];
