/** One record in IndexedDB: the workbench as it was when the window was last quiet. */
const DATABASE = 'okr-register-workbench';
const STORE = 'state';
const KEY = 'now';

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

async function within<T>(mode: IDBTransactionMode, use: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await open();
  try {
    return await new Promise((resolve, reject) => {
      const transaction = database.transaction(STORE, mode);
      const request = use(transaction.objectStore(STORE));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onerror = () => reject(transaction.error);
    });
  } finally {
    database.close();
  }
}

/** Null where nothing was kept yet. */
export async function recall<T>(): Promise<T | null> {
  return ((await within('readonly', (store) => store.get(KEY))) as T | undefined) ?? null;
}

/** As JSON text: what cannot be read back fails here and not at the next start. */
export async function keep(state: unknown): Promise<void> {
  const plain = JSON.parse(JSON.stringify(state));
  await within('readwrite', (store) => store.put(plain, KEY));
}

export async function forget(): Promise<void> {
  await within('readwrite', (store) => store.delete(KEY));
}
