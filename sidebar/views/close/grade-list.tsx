import { useState } from 'preact/hooks';
import type { ClosingWords, LookedBack } from '../../../src/domain/closing/closing.ts';
import { type Graded, keyResultsOf, withoutScore } from '../../../src/domain/closing/graded.ts';
import { GRADES, type Grade } from '../../../src/domain/okr.ts';
import { COLOUR_OF_GRADE } from '../../../src/domain/status.ts';
import { twoDecimals } from '../../../src/domain/written-number.ts';
import { withCause, withGrade, withReason } from '../../closing/words.ts';
import { Button } from '../../parts/button.tsx';
import { Chips } from '../../parts/chips.tsx';
import { TitleField } from '../../parts/field.tsx';
import { StatusMark } from '../../parts/status-mark.tsx';
import { closingTexts as words } from '../../words/closing.ts';

interface GradeListProps {
  readonly back: LookedBack;
  /** The button was pressed: what is missing is said. */
  readonly tried: boolean;
  readonly onWords: (words: ClosingWords) => void;
}

/** Every key result under its objective with its grade; red ones are asked why. */
export function GradeList({ back, tried, onWords }: GradeListProps) {
  const { graded, red, words: said } = back;
  const { decimal } = back.facts;
  const [open, setOpen] = useState<string | null>(null);
  const objectives = graded.filter(({ type }) => type === 'Objective');
  const ids = new Set(objectives.map(({ id }) => id.toLowerCase()));
  const groups = [
    ...objectives.map((objective) => ({
      objective,
      keyResults: keyResultsOf(graded).filter(({ under }) => under === objective.id.toLowerCase()),
    })),
    { objective: null, keyResults: keyResultsOf(graded).filter(({ under }) => !ids.has(under)) },
  ].filter(({ objective, keyResults }) => objective || keyResults.length > 0);
  const unread = withoutScore(graded).length;
  return (
    <>
      <section aria-label={words.grades}>
        <h2>{words.grades}</h2>
        <p class="hint">{words.gradesHint}</p>
        {unread > 0 && <p class="card notice">{words.withoutScore(unread)}</p>}
        {groups.map(({ objective, keyResults }) => (
          <div key={objective?.id ?? ''}>
            <ul class="lines">
              {objective && (
                <li>
                  <GradeMark one={objective} />
                  <div class="what">
                    <p>
                      <strong>{objective.title}</strong>
                    </p>
                  </div>
                  <Score one={objective} decimal={decimal} />
                </li>
              )}
              {keyResults.map((one) => (
                <li key={one.id}>
                  <GradeMark one={one} />
                  <div class="what">
                    <p>{one.title}</p>
                    <Note one={one} />
                    {one.suggested && (
                      <Colour
                        one={one}
                        suggested={one.suggested}
                        isOpen={open === one.id || (tried && needsReason(one))}
                        tried={tried}
                        onOpen={() => setOpen(open === one.id ? null : one.id)}
                        onGrade={(grade, suggested) => onWords(withGrade(said, one.id, grade, suggested))}
                        onReason={(grade, reason) => onWords(withReason(said, one.id, grade, reason))}
                      />
                    )}
                  </div>
                  <Score one={one} decimal={decimal} />
                </li>
              ))}
            </ul>
          </div>
        ))}
      </section>
      {red.length > 0 && (
        <section aria-label={words.causes}>
          <h2>{words.causes}</h2>
          <p class="hint">{words.causesHint}</p>
          {red.map(({ id, title }) => (
            <TitleField
              key={id}
              path={`cause.${id}`}
              label={title}
              value={said.causes[id] ?? ''}
              onValue={(cause) => onWords(withCause(said, id, cause))}
            />
          ))}
        </section>
      )}
    </>
  );
}

const needsReason = ({ grade, suggested, reason }: Graded): boolean => grade !== suggested && reason.trim() === '';

function GradeMark({ one: { grade } }: { readonly one: Graded }) {
  return <StatusMark status={grade === null ? 'Check' : COLOUR_OF_GRADE[grade]} />;
}

function Score({ one: { score }, decimal }: { readonly one: Graded; readonly decimal: '.' | ',' }) {
  return score === null ? null : <span class="score">{twoDecimals(score, decimal)}</span>;
}

function Note({ one: { complaint, silent, grade, suggested, reason } }: { readonly one: Graded }) {
  const parts = [
    ...(complaint === '' ? [] : [`${words.noScore}. ${complaint}`]),
    ...(silent ? [words.silent] : []),
    ...(grade !== suggested && suggested
      ? [`${words.suggested(words.grade[suggested])}${reason ? `. ${reason}` : ''}`]
      : []),
  ];
  return parts.length === 0 ? null : <p class="hint">{parts.join('. ')}</p>;
}

interface ColourProps {
  readonly one: Graded;
  readonly suggested: Grade;
  readonly isOpen: boolean;
  readonly tried: boolean;
  readonly onOpen: () => void;
  readonly onGrade: (grade: Grade, suggested: Grade) => void;
  readonly onReason: (grade: Grade, reason: string) => void;
}

/** Another colour, and why. */
function Colour({ one, suggested, isOpen, tried, onOpen, onGrade, onReason }: ColourProps) {
  const grade = one.grade ?? suggested;
  return (
    <>
      <Button look="quiet" label={words.changeOf(one.title)} expanded={isOpen} onClick={onOpen}>
        {words.change}
      </Button>
      {isOpen && (
        <div class="fields">
          <Chips
            path={`grade.${one.id}`}
            legend={words.colour}
            options={GRADES.map((each, at) => [at, words.grade[each]])}
            chosen={GRADES.indexOf(grade)}
            onChoose={(at) => onGrade(GRADES[at] ?? suggested, suggested)}
          />
          {grade !== suggested && (
            <TitleField
              path={`reason.${one.id}`}
              label={words.reason}
              of={one.title}
              value={one.reason}
              error={tried && needsReason(one) ? words.reasonMissing : undefined}
              onValue={(reason) => onReason(grade, reason)}
            />
          )}
        </div>
      )}
    </>
  );
}
