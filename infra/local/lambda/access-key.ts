const prefix = 'LOCAL.';

/** The access key by which the gate recognises an instance of a function. */
export const accessKeyOf = (functionName: string, instance: number) => `${prefix}${functionName}.${instance}`;

/** @returns undefined for the access key of anybody else. */
export const functionOfAccessKey = (accessKey: string) =>
  accessKey.startsWith(prefix) ? accessKey.slice(prefix.length).replace(/\.\d+$/, '') : undefined;

/** The plain name of a function that is named by name or ARN, with or without a qualifier. */
export const plainName = (nameOrArn: string) => (nameOrArn.startsWith('arn:') ? nameOrArn.split(':')[6] : nameOrArn.split(':')[0]) ?? '';
