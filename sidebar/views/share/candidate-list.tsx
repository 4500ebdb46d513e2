import type { ShareRole } from '../../../src/domain/sharing/access.ts';
import type { Candidate, Invitation } from '../../../src/domain/sharing/invitation.ts';
import { emailKey, nameFromEmail } from '../../../src/domain/sharing/pasted-people.ts';
import { Button } from '../../parts/button.tsx';
import { sharingTexts as words } from '../../words/sharing.ts';

interface CandidateListProps {
  readonly candidates: readonly Candidate[];
  readonly roleOf: (one: Invitation) => ShareRole;
  readonly isChosen: (one: Candidate) => boolean;
  readonly off: boolean;
  readonly onRole: (email: string, role: ShareRole) => void;
  readonly onChoose: (emails: readonly string[], yes: boolean) => void;
}

const ROLES = ['editor', 'viewer'] as const;

/** A tick and a role for each person. */
export function CandidateList({ candidates, roleOf, isChosen, off, onRole, onChoose }: CandidateListProps) {
  const anyLeft = candidates.some((one) => !isChosen(one));
  return (
    <section class="invite" aria-label={words.title}>
      {candidates.length > 3 && (
        <Button
          look="quiet"
          off={off}
          onClick={() =>
            onChoose(
              candidates.map(({ email }) => email),
              anyLeft,
            )
          }
        >
          {anyLeft ? words.everybody : words.nobodyChosen}
        </Button>
      )}
      <ul class="invite-list">
        {candidates.map((one) => {
          const id = `invite-${emailKey(one.email)}`;
          const name = one.name || nameFromEmail(one.email);
          return (
            <li key={one.email}>
              <input
                id={id}
                type="checkbox"
                checked={isChosen(one)}
                disabled={off}
                onChange={(event) => onChoose([one.email], event.currentTarget.checked)}
              />
              <div class="what">
                <label for={id}>{name}</label>
                <span class="hint">{one.email}</span>
                {one.standing === 'viewer' && <span class="hint">{words.viewsNow}</span>}
                {!one.inTeam && <span class="hint">{words.notInTeam}</span>}
              </div>
              <select
                aria-label={words.roleOf(name)}
                value={roleOf(one)}
                disabled={off}
                onChange={(event) => onRole(one.email, event.currentTarget.value === 'viewer' ? 'viewer' : 'editor')}
              >
                {ROLES.map((role) => (
                  <option key={role} value={role}>
                    {words.roles[role]}
                  </option>
                ))}
              </select>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
