// biome-ignore-all lint/performance/noBarrelFile: this is what users of the package import
export { createHandoverClient, type HandoverClient, type HandoverClientOptions } from './client.ts';
export type { Download } from './download.ts';
export type { components, operations, paths } from './generated/api.ts';
export { HandoverProblem, HandoverUnreachable, type ProblemCode, type ProblemField } from './problem.ts';
export type { UploadPlace, UploadSource } from './upload.ts';
export { hasEnded, type JobState, type WaitOptions } from './waiting.ts';
