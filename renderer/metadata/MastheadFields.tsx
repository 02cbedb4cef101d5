import { TextField } from '../ui/TextField.tsx';
import type { MastheadDraft, MastheadField, MastheadProblems } from './mastheadDraft.ts';

interface FieldsProps {
  readonly draft: MastheadDraft;
  readonly problems: MastheadProblems;
  readonly onChange: (draft: MastheadDraft) => void;
}

/** 刊名 and what else stays from issue to issue. */
export function TitleMatterFields(props: FieldsProps) {
  return (
    <>
      <Field {...props} name="title" label="刊名" />
      <Field {...props} name="mongolianTitle" label="蒙文刊名" lang="mn-Mong" hint="传统蒙古文；没有的留空。" />
      <Field {...props} name="sponsor" label="主办单位" />
      <div className="field-grid">
        <Field {...props} name="permitLabel" label="准印证标签" hint="例如：准印证号：" />
        <Field {...props} name="permitNumber" label="准印证号" />
      </div>
      <div className="field-grid">
        <Field {...props} name="distribution" label="分发" hint="例如：赠阅" />
        <Field {...props} name="notice" label="声明" hint="例如：内部资料 免费交流" />
      </div>
    </>
  );
}

/** When and as which number the issue appears. */
export function PublicationFields(props: FieldsProps) {
  return (
    <div className="field-grid">
      <Field {...props} name="year" label="年" inputMode="numeric" />
      <Field {...props} name="number" label="期" inputMode="numeric" hint="当年第几期" />
      <Field {...props} name="totalNumber" label="总期" inputMode="numeric" hint="创刊以来第几期" />
      <Field {...props} name="published" label="出版日期" hint="照印出的样子填" />
    </div>
  );
}

interface FieldProps extends FieldsProps {
  readonly name: MastheadField;
  readonly label: string;
  readonly hint?: string;
  readonly lang?: string;
  readonly inputMode?: 'numeric';
}

function Field({ draft, problems, onChange, name, ...rest }: FieldProps) {
  return (
    <TextField
      {...rest}
      value={draft[name]}
      problem={problems[name] ?? null}
      onChange={(value) => onChange({ ...draft, [name]: value })}
    />
  );
}
