#!/usr/bin/env bash
# The check of the GitHub Action: annotations, a job summary, and a folder with JSON, SARIF and HTML.
# Reads its inputs from the environment (NEWSLINT_*); exits as newslint check does.
set -euo pipefail

newslint="${NEWSLINT:-$RUNNER_TEMP/newslint/bin/newslint}"
folder="$RUNNER_TEMP/newslint-report"
mkdir -p "$folder"
rm -f "$folder"/report.*

paths=()
while IFS= read -r path; do
  [ -z "$path" ] || paths+=("$path")
done <<<"$NEWSLINT_PATHS"

options=()
[ -z "$NEWSLINT_SELECT" ] || options+=("--select=$NEWSLINT_SELECT")
[ -z "$NEWSLINT_IGNORE" ] || options+=("--ignore=$NEWSLINT_IGNORE")
[ -z "$NEWSLINT_FAIL_ON" ] || options+=("--fail-on=$NEWSLINT_FAIL_ON")
[ -z "$NEWSLINT_CONFIG" ] || options+=("--config=$NEWSLINT_CONFIG")
[ -z "$NEWSLINT_BASELINE" ] || options+=("--baseline=$NEWSLINT_BASELINE")
[ -z "$NEWSLINT_DIFF_BASE" ] || options+=("--diff-base=$NEWSLINT_DIFF_BASE")

code=0
"$newslint" check --format json --output "$folder/report.json" ${options[@]+"${options[@]}"} -- "${paths[@]}" || code=$?
[ -f "$folder/report.json" ] || exit "$code"

"$newslint" report convert "$folder/report.json" --format github 2>/dev/null
"$newslint" report convert "$folder/report.json" --format sarif --output "$folder/report.sarif" 2>/dev/null
"$newslint" report convert "$folder/report.json" --format html --output "$folder/report.html" 2>/dev/null
"$newslint" report convert "$folder/report.json" --format markdown 2>/dev/null >>"$GITHUB_STEP_SUMMARY"
findings="$(grep -m 1 -o '"findings": [0-9]*' "$folder/report.json" | grep -o '[0-9]*$')"
{
  echo "findings=$findings"
  echo "folder=$folder"
  echo "report=$folder/report.json"
  echo "sarif=$folder/report.sarif"
  echo "html=$folder/report.html"
} >>"$GITHUB_OUTPUT"
exit "$code"
