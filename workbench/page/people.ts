/** The people one can be in the workbench: the same file seen with other rights. */
export interface Person {
  readonly id: string;
  readonly label: string;
  readonly email: string;
  /** `bound`: the script is part of the file; `none`: this person has no add-on, so no menu and no sidebar. */
  readonly install: 'bound' | 'add-on' | 'none';
  /** Has this person ever said yes to Google's permission screen? */
  readonly authorised: boolean;
  readonly role: 'owner' | 'editor' | 'viewer';
  /** Sheets on a phone: narrow, no menu, no sidebar. */
  readonly phone: boolean;
}

const OWNER = 'ana@example.com';

export const PEOPLE: readonly [Person, ...Person[]] = [
  {
    id: 'owner',
    label: 'Ana, owner',
    email: OWNER,
    install: 'add-on',
    authorised: true,
    role: 'owner',
    phone: false,
  },
  {
    id: 'new-owner',
    label: 'Ana, never authorised',
    email: OWNER,
    install: 'add-on',
    authorised: false,
    role: 'owner',
    phone: false,
  },
  {
    id: 'editor',
    label: 'Ben, editor',
    email: 'ben@example.com',
    install: 'add-on',
    authorised: true,
    role: 'editor',
    phone: false,
  },
  {
    id: 'bare-editor',
    label: 'Cleo, editor without the add-on',
    email: 'cleo@example.com',
    install: 'none',
    authorised: false,
    role: 'editor',
    phone: false,
  },
  {
    id: 'reader',
    label: 'Dev, reader',
    email: 'dev@example.com',
    install: 'none',
    authorised: false,
    role: 'viewer',
    phone: false,
  },
  {
    id: 'phone',
    label: 'Ana, on a phone',
    email: OWNER,
    install: 'none',
    authorised: false,
    role: 'owner',
    phone: true,
  },
];

export function personOf(id: string): Person {
  return PEOPLE.find((person) => person.id === id) ?? PEOPLE[0];
}
