package rufwerk.documents.requirements;

import java.util.Locale;

/** The same said in English and in German. */
public record LocalText(String english, String german) {

    /** English for whoever asks for anything else. */
    public String in(Locale language) {
        return language.getLanguage().equals("de") ? german : english;
    }
}
