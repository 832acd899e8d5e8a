import { createHash } from 'node:crypto';
import { type EmailId, emailId, type JobId, jobId, type PersonId, personId } from '#shared/domain/ids.ts';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** 16 characters of 5 bits each. */
function randomPart(bytes: Buffer): string {
  let text = '';
  for (let start = 0; start < 10; start += 5) {
    const bits = bytes.readUIntBE(start, 5);
    for (let shift = 7; shift >= 0; shift--) text += alphabet[Math.floor(bits / 32 ** shift) % 32];
  }
  return text;
}

/**
 * The ULID that a row of a job stands for: the job's time, and a hash in the place of chance. A chunk that is delivered again comes to
 * the same ids and finds what it has done.
 */
function rowUlid(job: JobId, row: number): string {
  const time = job.slice('job_'.length, 'job_'.length + 10);
  return `${time}${randomPart(createHash('sha256').update(`${job}#${row}`).digest())}`;
}

export function personIdOf(job: JobId, row: number): PersonId {
  return personId.parse(`usr_${rowUlid(job, row)}`);
}

/** The invitation of a user whom a row made has the user's own ULID: an event names both by one. */
export function invitationIdOf(id: PersonId): EmailId {
  return emailId.parse(`eml_${id.slice('usr_'.length)}`);
}

/** The job and the row that a mark names; undefined where there is none. */
export function rowOfMark(mark: string | undefined): { readonly job: JobId; readonly row: number } | undefined {
  const [job, row] = (mark ?? '').split('#');
  const parsed = jobId.safeParse(job);
  return parsed.success && row !== undefined ? { job: parsed.data, row: Number(row) } : undefined;
}

/** What a row leaves at the user that it wrote. */
export function markOf(job: JobId, row: number): string {
  return `${job}#${row}`;
}
