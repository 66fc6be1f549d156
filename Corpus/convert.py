#!/usr/bin/env python3
"""Turn the annotated articles of this folder into the forms that scorers and programs read.

  convert.py FOLDER --check              parse every article, say what is wrong, count what is there
  convert.py FOLDER --input OUT.jsonl    {"id","lang","date","title","text"} a line: what `ujar extract` reads
  convert.py FOLDER --gold OUT_FOLDER    one JSON object an article: quotations, persons, meetings, dates in full
  convert.py FOLDER --bench OUT.jsonl    spans and attributions only, {"id","lang","text","spans","attributions"}
  convert.py FOLDER --names OUT.bio      a token a line with PER, ORG or LOC behind a tab: what `ujar train` learns names from

FOLDER is en/dev, en/test, id/dev or id/test: the folder above the half names the language. Offsets count Unicode code
points, end exclusive. Python 3.9, standard library only.
"""
import argparse
import functools
import json
import os
import re
import sys

ACTS = set("""say add explain urge ask answer warn remind accuse condemn criticise deny promise threaten hope thank admit
assess believe describe announce report praise welcome offer support mention stress assert""".split())
MARK = re.compile(r'\[((?:content|cue|source)\d+|date=\d{4}(?:-\d\d(?:-\d\d)?)?|boilerplate): ?')
KINDS = {'direct', 'indirect', 'mixed'}
LANGUAGE_DATA = os.path.join(os.path.dirname(os.path.abspath(__file__)), '../Sources/UjarLanguage/Data')
PRONOUNS = {'en': set('i you he she it we they both each his her its their my our'.split()),
            'id': set('ia dia beliau mereka keduanya'.split())}


class Article:
    """An article with its marks taken out of the text and put beside it."""

    def __init__(self, path):
        self.path = path
        self.id = os.path.basename(path)[:-len('.txt')]
        self.lang = os.path.abspath(path).split(os.sep)[-3]
        if self.lang not in PRONOUNS:
            sys.exit(f'{path}: no language {self.lang}; name a folder like en/dev or id/test')
        self.problems = []
        with open(path, encoding='utf-8') as file:
            parts = re.split(r'(?m)^---\n', file.read())
        if len(parts) != 3:
            sys.exit(f'{path}: {len(parts)} parts, not 3; write a head, ---, the text, ---, the annotation')
        self.head = dict(line.split(': ', 1) for line in parts[0].strip().split('\n'))
        self.spans = {}
        self.text = self.unmarked(parts[1].strip('\n'))
        self.quotations, self.persons, self.countries, self.meetings = {}, [], [], []
        for line in parts[2].strip().split('\n'):
            if line and not line.startswith('#'):
                self.annotate(line)
        self.check()

    def unmarked(self, marked):
        out, opened, index = [], [], 0
        while index < len(marked):
            mark = MARK.match(marked, index)
            if marked[index] == '\\':
                out.append(marked[index + 1])
                index += 2
            elif mark:
                opened.append((mark.group(1), len(out)))
                index = mark.end()
            elif marked[index] == ']' and opened:
                label, start = opened.pop()
                self.spans.setdefault(label, []).append((start, len(out)))
                index += 1
            else:
                if marked[index] in '[]':
                    self.problems.append(f'a stray bracket at …{marked[max(0, index - 20):index + 5]}…')
                out.append(marked[index])
                index += 1
        self.problems += [f'{label} is not closed' for label, _ in opened]
        return ''.join(out)

    def annotate(self, line):
        key, value = line.split(':', 1)
        fields = [field.strip() for field in value.split('|')]
        if re.fullmatch(r'q\d+', key):
            self.quotations[key[1:]] = fields
        elif key in ('person', 'country', 'meeting'):
            {'person': self.persons, 'country': self.countries, 'meeting': self.meetings}[key].append(fields)
        else:
            self.problems.append('unknown line ' + line)

    def check(self):
        names = {person[0] for person in self.persons}
        marked = {label[len('content'):] for label in self.spans if label.startswith('content')}
        for number in marked ^ set(self.quotations):
            self.problems.append(f'q{number}: a mark without a line, or a line without a mark')
        for number, fields in self.quotations.items():
            if not set(fields[0].split('/')) <= KINDS or not set(fields[1].split('/')) <= ACTS:
                self.problems.append(f'q{number}: {fields[0]} | {fields[1]}')
            for speaker in self.speakers(number):
                if speaker['type'] == 'person' and speaker['name'] not in names:
                    self.problems.append(f"q{number}: no person line for {speaker['name']}")

    def speakers(self, number):
        field = self.quotations[number][2]
        return [] if field == '-' else [agent(part) for part in field.split(' + ')]

    def span(self, start, end):
        return {'start': start, 'end': end, 'text': self.text[start:end]}

    def marks(self, label):
        return [self.span(*span) for span in sorted(self.spans.get(label, []))]


def agent(part):
    found = re.fullmatch(r'(.*) \((country|organization|group)\)', part.strip())
    return {'name': found.group(1), 'type': found.group(2)} if found else {'name': part.strip(), 'type': 'person'}


def values(fields, key):
    """The parts of `key: a; b`."""
    return [value.strip() for field in fields if field.startswith(key + ':')
            for value in field[len(key) + 1:].split(';') if value.strip()]


@functools.cache
def iso_codes(lang):
    """ISO 3166 codes by every name in that language, from the program's own list."""
    codes = {}
    with open(os.path.join(LANGUAGE_DATA, lang, 'countries.tsv'), encoding='utf-8') as file:
        for line in file:
            fields = line.rstrip('\n').split('\t')
            if not line.startswith('#') and len(fields) > 1:
                for name in [fields[1]] + '|'.join(fields[2:]).split('|'):
                    codes.setdefault(name.strip(' ?').lower(), fields[0])
    return codes


def is_clitic(source, lang):
    return lang == 'id' and source['text'] == 'nya'


def form(quotation, lang):
    """What the source is: name, clitic, pronoun, group and so on."""
    source, speakers = quotation['source'], quotation['speakers']
    if source is None:
        return 'none'
    if is_clitic(source, lang):
        return 'clitic'
    if source['text'].lower() in PRONOUNS[lang]:
        return 'pronoun'
    kind = speakers[0]['type'] if speakers else 'group'
    return 'name' if kind == 'person' else kind


def gold(article):
    codes, quotations = iso_codes(article.lang), []
    for number, fields in article.quotations.items():
        kinds, acts = fields[0].split('/'), fields[1].split('/')
        quotation = {
            'id': 'q' + number, 'kind': kinds[0], 'kind_ok': kinds[1:], 'content': article.marks('content' + number),
            'cue': next(iter(article.marks('cue' + number)), None),
            'source': next(iter(article.marks('source' + number)), None),
            'speakers': article.speakers(number), 'act': acts[0], 'acts_ok': acts[1:],
            'addressee': [name for field in fields[3:] if field.startswith('to:')
                          for name in field[3:].strip().split(' + ')],
            'optional': 'optional' in fields[3:]}
        quotation['source_form'] = form(quotation, article.lang)
        quotations.append(quotation)
    quotations.sort(key=lambda quotation: quotation['content'][0]['start'])
    persons = []
    for fields in article.persons:
        roles = [re.sub(r'\[former\]', '', role).strip().split(' / ') for role in values(fields, 'role')]
        persons.append({
            'name': fields[0], 'aliases': values(fields, 'aliases'), 'mentions': [],
            'roles': [{'role': role[0].strip(), 'alt': [other.strip() for other in role[1:]]} for role in roles],
            'organization': next(iter(values(fields, 'org')), None),
            'country': next(iter(values(fields, 'country')), None), 'optional': 'optional' in fields})
    meetings = []
    for number, fields in enumerate(article.meetings, 1):
        meetings.append({
            'id': f'm{number}', 'kind': fields[0],
            'participants': [agent(part)['name'] for part in fields[1].split(' + ')],
            'participants_optional': [], 'place': values(fields, 'place') or None,
            'date': next(iter(values(fields, 'date')), None), 'date_ok': [],
            'evidence': article.span(0, 0), 'optional': 'optional' in fields,
            'note': 'planned' if 'planned' in fields else ''})
    dates = [dict(span, iso=label[len('date='):], granularity={4: 'year', 7: 'month', 10: 'day'}[len(label) - 5])
             for label in article.spans if label.startswith('date=') for span in article.marks(label)]
    title = article.head['title']
    return {
        'id': article.id, 'lang': article.lang, 'source': article.head['source'], 'url': None,
        'title': None if title == '-' else title, 'published': article.head['date'], 'date': article.head['date'],
        'text': article.text, 'quotations': quotations, 'persons': persons,
        'countries': [{'name': fields[0], 'iso': codes.get(fields[0].lower(), fields[0]),
                       'aliases': values(fields, 'aliases'), 'also': [], 'mentions': []}
                      for fields in article.countries],
        'organizations': [], 'places': [], 'meetings': meetings,
        'dates': sorted(dates, key=lambda date: date['start']),
        'boilerplate': article.marks('boilerplate'), 'questions': []}


def antecedent(article, speakers, content_start):
    """Where the text last names the speaker of "-nya" before the words."""
    names = []
    for speaker in speakers:
        names.append(speaker['name'])
        names += [alias for fields in article.persons if fields[0] == speaker['name']
                  for alias in values(fields, 'aliases')]
    found = [(article.text.rfind(name, 0, content_start), len(name)) for name in names]
    found = [(start, length) for start, length in found if start >= 0]
    return [article.span(start, start + length) for start, length in sorted(found)[-1:]]


def bench(article):
    spans, attributions = [], []

    def add(label, span):
        spans.append({'id': f's{len(spans)}', 'label': label, 'start': span['start'], 'end': span['end']})
        return spans[-1]['id']

    for number, fields in article.quotations.items():
        content = [add('CONTENT', span) for span in article.marks('content' + number)]
        if 'optional' in fields[3:]:
            for span in article.marks('content' + number):
                add('IGNORE', span)
            continue
        speakers = article.speakers(number)
        marks = article.marks('source' + number)
        implicit = any(is_clitic(span, article.lang) for span in marks)
        if implicit:
            marks = antecedent(article, speakers, content_start=article.marks('content' + number)[0]['start'])
        sources = [add('SOURCE', span) for span in marks]
        attribution = {
            'content': content, 'source': sources, 'kind': fields[0].split('/')[0],
            'cue': [add('CUE', span) for span in article.marks('cue' + number)],
            'speaker': {'name': speakers[0]['name'] if speakers else None, 'mentions': sources}}
        if implicit:
            attribution['implicit'] = True
        attributions.append(attribution)
    return {'id': article.id, 'lang': article.lang, 'date': article.head['date'], 'text': article.text, 'spans': spans,
            'attributions': attributions}


def names(article):
    """The sentences of an article, as tokens with B-, I- or O labels. Names that the annotation does not hold are O."""
    data = gold(article)
    labels = [None] * len(article.text)

    def mark(label, forms):
        for form in sorted({form for form in forms if form and form[0].isupper()}, key=len, reverse=True):
            for match in re.finditer(r'(?<!\w)' + re.escape(form) + r'(?!\w)', article.text):
                if not any(labels[match.start():match.end()]):
                    labels[match.start():match.end()] = [(label, match.start())] * len(form)

    persons = data['persons']
    mark('PER', [form for person in persons for form in [person['name'], *person['aliases']]]
         + [word for person in persons for word in person['name'].split() if len(word) > 2])
    mark('ORG', [person['organization'] for person in persons]
         + [speaker['name'] for quotation in data['quotations'] for speaker in quotation['speakers']
            if speaker['type'] == 'organization'])
    mark('LOC', [form for country in data['countries'] for form in [country['name'], *country['aliases']]]
         + [place for meeting in data['meetings'] for place in meeting['place'] or []])
    for sentence in re.finditer(r'[^\n]+?(?:[.!?]["”’]?(?=\s+[A-Z"“‘])|(?=\n|$))', article.text):
        before = None
        for token in re.finditer(r"\w+(?:[-'’.]\w+)*|[^\w\s]", sentence.group()):
            label = labels[sentence.start() + token.start()]
            yield token.group() + '\t' + ('O' if label is None else ('I-' if label == before else 'B-') + label[0]) + '\n'
            before = label
        yield '\n'


def write_lines(path, objects):
    with open(path, 'w', encoding='utf-8') as file:
        for each in objects:
            file.write(json.dumps(each, ensure_ascii=False) + '\n')


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('folder')
    parser.add_argument('--check', action='store_true')
    parser.add_argument('--input')
    parser.add_argument('--gold')
    parser.add_argument('--bench')
    parser.add_argument('--names')
    options = parser.parse_args()
    files = sorted(name for name in os.listdir(options.folder) if name.endswith('.txt'))
    articles = [Article(os.path.join(options.folder, name)) for name in files]
    problems = [f'{article.path}: {problem}' for article in articles for problem in article.problems]
    print('\n'.join(problems), file=sys.stderr, end='\n' if problems else '')
    if options.check:
        print(f'{len(articles)} articles, {sum(len(a.text.split()) for a in articles)} words, '
              f'{sum(len(a.quotations) for a in articles)} quotations '
              f"({sum('optional' in f[3:] for a in articles for f in a.quotations.values())} optional), "
              f'{sum(len(a.persons) for a in articles)} persons, {sum(len(a.meetings) for a in articles)} meetings')
    if options.input:
        write_lines(options.input, ({'id': a.id, 'lang': a.lang, 'date': a.head['date'],
                                     'title': None if a.head['title'] == '-' else a.head['title'], 'text': a.text}
                                    for a in articles))
    if options.gold:
        os.makedirs(options.gold, exist_ok=True)
        for article in articles:
            with open(os.path.join(options.gold, article.id + '.json'), 'w', encoding='utf-8') as file:
                json.dump(gold(article), file, ensure_ascii=False)
    if options.bench:
        write_lines(options.bench, map(bench, articles))
    if options.names:
        with open(options.names, 'w', encoding='utf-8') as file:
            file.writelines(line for article in articles for line in names(article))
    sys.exit(1 if problems else 0)


if __name__ == '__main__':
    main()
