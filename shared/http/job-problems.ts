import type { ProblemDescription } from '#shared/http/problem-description.ts';

/** Why an import, or another task of an organisation, was not begun, changed or shown. */
export const jobProblems = {
  IMPORT_RUNNING: {
    status: 409,
    title: 'An import of this organisation is running.',
    advice:
      'One runs at a time, from submitting to its end; dry runs and undoing count. `Location` and `detail` name the one that runs: wait for it, or cancel it. A file that is uploaded and not submitted blocks nothing.',
  },
  JOB_STATE: {
    status: 409,
    title: 'The task is not in a state for this.',
    advice:
      '`detail` says in which state it is. Only an uploaded file can be submitted, only what runs can be cancelled, only an ended import can be undone, and a file can be fetched when it is written.',
  },
  FILE_MISSING: {
    status: 409,
    title: 'No file has been uploaded.',
    advice: 'Upload the file to the place that was given for it first. The place is open for 15 minutes; begin a new import after that.',
  },
  FILE_TOO_LARGE: {
    status: 413,
    title: 'The file is too large for a request.',
    advice: 'Up to 4 MB come with the request. Ask for a place to upload to, with a JSON body; up to 150 MB go there.',
  },
} as const satisfies Record<string, ProblemDescription>;
