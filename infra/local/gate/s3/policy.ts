import type { HttpAnswer } from '../../http.ts';
import { isRecord, type Json, list, parse, text } from '../../json.ts';
import { functionOfAccessKey } from '../../lambda/access-key.ts';
import { serviceError } from '../refusal.ts';
import { type Form, keyOf } from './form.ts';
import { unknownKey, wrongSignature, wrongToken } from './presigned-address.ts';
import { scopeOf, signatureOf } from './signature.ts';

/** Fields that a policy need not speak of. */
const unspoken = /^(x-amz-signature|policy|file|x-ignore-.*)$/;

const against = (what: string) => serviceError('s3', 403, 'AccessDenied', `Invalid according to Policy: ${what}`);

type Condition = { readonly kind: string; readonly name: string; readonly value: string; readonly said: string };

/** A condition as `[kind, $name, value]`, in whatever way it was said; undefined for the one on the length. */
function conditionOf(said: Json): Condition | undefined {
  const words = list(said);
  if (words[0] === 'content-length-range') return undefined;
  const [name, value] = isRecord(said) ? (Object.entries(said)[0] ?? ['', '']) : [text(words[1]).replace(/^\$/, ''), words[2] ?? ''];
  const kind = isRecord(said) ? 'eq' : text(words[0]).toLowerCase();
  return { kind, name: name.toLowerCase(), value: text(value), said: JSON.stringify([kind, `$${name}`, value]) };
}

function holds({ kind, value }: Condition, given: string | undefined): boolean {
  if (given === undefined) return false;
  return kind === 'starts-with' ? given.startsWith(value) : kind === 'eq' && given === value;
}

function refusedLength(conditions: readonly Json[], length: number): HttpAnswer | undefined {
  const range = conditions.map((said) => list(said)).find(([kind]) => kind === 'content-length-range');
  if (range === undefined) return undefined;
  const [least, most] = [Number(range[1]), Number(range[2])];
  if (length > most)
    return serviceError('s3', 400, 'EntityTooLarge', 'Your proposed upload exceeds the maximum allowed size', {
      ProposedSize: String(length),
      MaxSizeAllowed: String(most),
    });
  if (length < least)
    return serviceError('s3', 400, 'EntityTooSmall', 'Your proposed upload is smaller than the minimum allowed size', {
      ProposedSize: String(length),
      MinSizeAllowed: String(least),
    });
  return undefined;
}

function parsed(policy: string): Json {
  try {
    return parse(Buffer.from(policy, 'base64').toString());
  } catch {
    return null;
  }
}

/** Checks a form by the policy that was signed with it, as S3 does. @returns the refusal, if it is refused. */
export function refusedForm(form: Form, bucket: string, now: Date): HttpAnswer | undefined {
  const given = (name: string) => form.fields.get(name);
  const encoded = given('policy');
  const scope = scopeOf(given('x-amz-credential') ?? '');
  if (encoded === undefined || scope === undefined || given('x-amz-algorithm') !== 'AWS4-HMAC-SHA256')
    return serviceError('s3', 403, 'AccessDenied', 'Access Denied');
  if (functionOfAccessKey(scope.accessKey) === undefined) return unknownKey(scope.accessKey);
  const invalid = wrongToken(given('x-amz-security-token'));
  if (invalid) return invalid;
  if (signatureOf(scope, encoded) !== given('x-amz-signature')) return wrongSignature();
  const policy = parsed(encoded);
  const end = Date.parse(text(policy, 'expiration'));
  if (Number.isNaN(end)) return serviceError('s3', 400, 'InvalidPolicyDocument', 'Invalid Policy: Invalid JSON.');
  if (now.getTime() > end) return against('Policy expired.');
  if (form.file === undefined) return serviceError('s3', 400, 'InvalidArgument', 'POST requires exactly one file upload per request.');
  const values = new Map([...form.fields, ['key', keyOf(form)], ['bucket', bucket]]);
  const saids = list(policy, 'conditions');
  const conditions = saids.map(conditionOf).filter((condition) => condition !== undefined);
  const broken = conditions.find((condition) => !holds(condition, values.get(condition.name)));
  if (broken !== undefined) return against(`Policy Condition failed: ${broken.said}`);
  const covered = new Set(conditions.map(({ name }) => name));
  const extra = [...form.fields.keys()].filter((name) => !unspoken.test(name) && !covered.has(name));
  if (extra.length > 0) return against(`Extra input fields: ${extra.join(', ')}`);
  return refusedLength(saids, form.file.content.length);
}
