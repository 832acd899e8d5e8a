import { createHash } from 'node:crypto';

const prefix = 'LOCAL.';

/** The access key by which the gate recognises an instance of a function. */
export const accessKeyOf = (functionName: string, instance: number) => `${prefix}${functionName}.${instance}`;

/** The secret that goes with an access key of an instance; each has its own, so that nobody signs in another's name. */
export const secretOf = (accessKey: string) => createHash('sha256').update(`local cloud ${accessKey}`).digest('base64url');

/** What every function of a role that was assumed sends along; presigned addresses and forms have to carry it. */
export const sessionToken = 'local-session';

/** @returns undefined for the access key of anybody else. */
export const functionOfAccessKey = (accessKey: string) =>
  accessKey.startsWith(prefix) ? accessKey.slice(prefix.length).replace(/\.\d+$/, '') : undefined;

/** The plain name of a function that is named by name or ARN, with or without a qualifier. */
export const plainName = (nameOrArn: string) => (nameOrArn.startsWith('arn:') ? nameOrArn.split(':')[6] : nameOrArn.split(':')[0]) ?? '';
