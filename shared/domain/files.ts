/** A form by which somebody without rights of their own puts one file into its place, until it ends. */
export type UploadForm = { readonly url: string; readonly fields: Readonly<Record<string, string>> };

/** A file that is written as it comes, in order. Nobody sees it before its end. */
export type FileWriter = {
  write(text: string): Promise<void>;
  /** The file is there when it returns. */
  end(): Promise<void>;
};

/** Where files of organisations lie, by key: as much of it as a worker needs, who hands no addresses out. */
export type StoredFiles = {
  put(key: string, body: string | Uint8Array, contentType: string): Promise<void>;
  /** A small file, whole; undefined where there is none. */
  get(key: string): Promise<Uint8Array | undefined>;
  /** A file as it comes, from a byte on; undefined where there is none. `bytes`: at most so many. */
  read(key: string, from?: number, bytes?: number): Promise<AsyncIterable<Uint8Array> | undefined>;
  /** Bytes of a file; undefined where there is none. */
  sizeOf(key: string): Promise<number | undefined>;
  writer(key: string, contentType: string): FileWriter;
  /** Takes a file away; one that is not there is no fault. */
  remove(key: string): Promise<void>;
};

/** The same with addresses and forms for those who have no rights of their own. */
export type Files = StoredFiles & {
  /** A form for this very key, of at most so many bytes. `returnTo`: where a browser goes once the file is there. */
  formFor(key: string, mostBytes: number, seconds: number, returnTo?: string): Promise<UploadForm>;
  /** An address at which the file can be fetched under a name, until it ends. */
  addressOf(key: string, fileName: string, seconds: number): Promise<string>;
};
