import type { ArticleSettings } from '../../issue/issueFile.ts';
import type { LayoutResources } from '../resources.ts';

/** What an article is set with: where its settings say so, its Western text differs from the template's. */
export function articleResources(settings: ArticleSettings, resources: LayoutResources): LayoutResources {
  const { template } = resources;
  const { hyphenation, punctuation } = template.western;
  const own = {
    hyphenation: settings.hyphenation ?? hyphenation,
    punctuation: settings.punctuation ?? punctuation,
  };
  if (own.hyphenation === hyphenation && own.punctuation === punctuation) return resources;
  return { ...resources, template: { ...template, western: { ...template.western, ...own } } };
}
