/** More than this is a whole disk rather than some events. */
const MOST_FILES = 1000;

async function entriesOf(directory: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = directory.createReader();
  const entries: FileSystemEntry[] = [];
  for (;;) {
    // Browsers hand over a hundred at a time, and an empty list at the end.
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject);
    });
    if (some.length === 0) return entries;
    entries.push(...some);
  }
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isDirectory = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

async function collect(entry: FileSystemEntry, into: File[]): Promise<void> {
  if (into.length >= MOST_FILES) return;
  if (isFile(entry)) {
    into.push(
      await new Promise<File>((resolve, reject) => {
        entry.file(resolve, reject);
      }),
    );
  } else if (isDirectory(entry)) {
    const entries = await entriesOf(entry);
    // Hidden files are the system's own (`.DS_Store`).
    for (const inner of entries) if (!inner.name.startsWith('.')) await collect(inner, into);
  }
}

/** The files of a drop, those in dropped folders too, in order. Call it before the drop's event has ended. */
export async function droppedFiles(transfer: DataTransfer): Promise<File[]> {
  const plain = [...transfer.files];
  const entries = [...transfer.items].map((item) =>
    typeof item.webkitGetAsEntry === 'function' ? item.webkitGetAsEntry() : null,
  );
  if (!entries.some((entry) => entry?.isDirectory)) return plain;
  const files: File[] = [];
  try {
    for (const entry of entries) if (entry) await collect(entry, files);
  } catch {
    // A folder that cannot be read: what was found before it is kept, and a bare folder is named as unreadable.
    return files.length > 0 ? files : plain;
  }
  return files;
}
