package org.lectern.page;

import java.util.regex.Pattern;

/** The words by which pages say that there is no class. */
final class ClosedWords {

    private static final Pattern NO_CLASS = Pattern.compile(
            "\\bno (?:class(?:es)?|lectures?|meetings?|seminars?|sessions?|school|instruction)\\b(?!\\s+(?:attendance|slides|materials?|notes))"
                    + "|\\b(?:class(?:es)?|lectures?|meeting)(?: is| are)? cancell?ed\\b|^cancell?ed\\b|\\buniversity (?:is )?closed\\b|\\bclass does not meet\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern HOLIDAY = Pattern.compile(
            "^\\W*(?:(?:university|public|national|federal|state|bank|campus)\\s+)?holidays?\\s*(?:[(:,–—-].*)?$|^\\W*(?:(?:fall|autumn|spring|winter|summer|mid-?term|mid-?semester|thanksgiving|easter|christmas|semester|reading|carnival|academic|passover|october|study)\\s+)+"
                    + "(?:(?:class(?:es)?|week)\\s+)?(?:break|recess|vacation|holidays?|day off)\\b.{0,30}$"
                    + "|^\\W*(?:break|recess|holiday|vacation|day off)\\W*$"
                    + "|^\\W*(?:labou?r day|thanksgiving(?: day)?|mlk(?: jr\\.?)?(?: day)?|(?:dr\\.? )?martin luther king,?(?: jr\\.?,?)?(?: day)?|presidents?['’]?s?['’]? day|veterans?['’]?s? day"
                    + "|columbus day|indigenous peoples?['’]?s? day|memorial day|juneteenth|independence day|good friday|easter(?: monday| sunday)?|election day|democracy day|family day"
                    + "|patriots?['’]? day|pfingsten|himmelfahrt|christi himmelfahrt|tag der arbeit|fronleichnam|bank holiday|public holiday|national holiday|reading (?:day|week)|reading period|study (?:day|week)"
                    + "|yom kippur|rosh hashanah?|lunar new year|chinese new year|diwali|eid.{0,12}|new year['’]?s?(?: day| eve)?)\\b(?:\\W*(?:holiday|break|recess|day|observed|weekend|no class(?:es)?))*\\W*$",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern ONE_KIND = Pattern.compile(
            "^no (?:recitations?|labs?|precepts?|(?:discussion |quiz )?sections?|discussions?|tutorials?)\\b.{0,60}$",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern WITHIN =
            Pattern.compile("\\b(?:break|recess|holiday|vacation)\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern ONLY = Pattern.compile(
            "\\W*(?:no (?:class(?:es)?|lectures?|meetings?|seminars?|sessions?|school|instruction)|(?:university |public )?holiday|(?:class |lecture )?cancell?ed)\\W*",
            Pattern.CASE_INSENSITIVE);

    private ClosedWords() {}

    /** Whether a text says this and nothing else, so that it counts wherever it stands beside a date. */
    static boolean areAllOf(String text) {
        return ONLY.matcher(text).matches();
    }

    /** Whether only one kind of meeting is said to be off. */
    static boolean areOfOneKind(String title) {
        return ONE_KIND.matcher(title).find();
    }

    /** Whether the title of a row says that there is no class. */
    static boolean areIn(String title) {
        return title.length() <= 120
                && (NO_CLASS.matcher(title).find() || HOLIDAY.matcher(title).find() || areOfOneKind(title));
    }

    /** Whether a remark about another date says so: {@code 2 Oct is Fall Classes Break}. */
    static boolean areInRemark(String text) {
        return text.length() <= 80
                && (NO_CLASS.matcher(text).find() || WITHIN.matcher(text).find());
    }
}
