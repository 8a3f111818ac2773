package beian.web.analysis;

import beian.platform.http.Queries;
import beian.platform.projection.Answer;
import beian.platform.projection.AsOf;
import beian.registry.statistics.CountRegistry;
import beian.registry.statistics.CountRegistry.By;
import beian.registry.statistics.CountRegistry.Filter;
import beian.registry.statistics.RegistryStatistics;
import beian.registry.statistics.RegistryStatistics.Announced;
import beian.registry.statistics.RegistryStatistics.OfSeries;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** What the registry amounts to: by announcement, date, region and registrant, and how quickly it is published. */
@Controller
class RegistryPage {

    private final Queries queries;
    private final Choices choices;

    RegistryPage(Queries queries, Choices choices) {
        this.queries = queries;
        this.choices = choices;
    }

    /**
     * One series as shown.
     *
     * @param announced by the regulator and others who announce, the latest
     * @param waves as analysts count them
     */
    record Shown(OfSeries of, List<Announced> announced, List<Announced> waves) {

        static Shown of(OfSeries series) {
            return new Shown(series, part(series, false), part(series, true));
        }

        private static List<Announced> part(OfSeries series, boolean wave) {
            List<Announced> all = series.announced().stream()
                    .filter(each -> each.wave() == wave)
                    .toList();
            return all.subList(Math.max(0, all.size() - Shares.MOST), all.size());
        }
    }

    @GetMapping("/registry")
    String registry(
            @ModelAttribute("filter") Filter filter,
            @RequestParam(defaultValue = "ANNOUNCEMENT") By by,
            AsOf asOf,
            Model model) {
        Answer<RegistryStatistics> answer = queries.ask(new CountRegistry(filter, by, asOf));
        model.addAttribute("position", answer.position());
        model.addAttribute("statistics", answer.body());
        model.addAttribute("by", by);
        model.addAttribute("ways", By.values());
        model.addAttribute(
                "shown", answer.body().series().stream().map(Shown::of).toList());
        choices.offer(model);
        return "registry";
    }
}
